import { FileUp } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { countOf } from '../count-of.ts';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './ImportSection.module.css';
import { Section } from './Section.tsx';
import { useDroppedFile } from './use-dropped-file.ts';
import { doneWords, type Importing, useImport } from './use-import.ts';

/** Contacts from a file: choose it or drop it anywhere on the page, look at what is in it, import it, take it back. */
export function ImportSection() {
  const importing = useImport();
  const isOver = useDroppedFile(importing.read);
  return (
    <Section
      title="Import"
      words="A Google Contacts file: in Google Contacts choose Export, then “Google CSV”. You see what is in it before anything is imported."
    >
      <FilePicker isOver={isOver} onFile={importing.read} />
      <Progress importing={importing} />
    </Section>
  );
}

function Progress({ importing }: { importing: Importing }) {
  switch (importing.step) {
    case 'none':
      return null;
    case 'reading':
      return <p role="status">Reading {importing.file} …</p>;
    case 'refused':
      return (
        <Notice tone="warn" title={`${importing.file} was not imported`}>
          {importing.reason}
        </Notice>
      );
    case 'done':
      return (
        <Notice
          title={doneWords(importing.done)}
          actions={<Button onClick={importing.undo}>Undo the import</Button>}
        >
          From {importing.file}. You find {countOf(importing.done.added.length, 'person', 'people')} more
          under People.
        </Notice>
      );
    default:
      return (
        <ImportPreview
          file={importing.file}
          plan={importing.plan}
          isImporting={importing.step === 'importing'}
          onImport={importing.run}
          onLeave={importing.leave}
        />
      );
  }
}

type FilePickerProps = { isOver: boolean; onFile: (file: File) => void };

function FilePicker({ isOver, onFile }: FilePickerProps) {
  const id = useId();
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    // So that the same file can be chosen once more.
    input.value = '';
  };
  return (
    <label for={id} class={styles.picker} data-over={isOver}>
      <input
        id={id}
        type="file"
        class={styles.input}
        accept=".csv,text/csv"
        onChange={(event) => take(event.currentTarget)}
      />
      <Icon of={FileUp} />
      <span>
        <span class={styles.choose}>Choose a CSV file</span> or drop it anywhere on this page
      </span>
    </label>
  );
}
