import { FileUp } from 'lucide';
import type { TargetedEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon } from '../../../components/Icon.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import { useDelayed } from '../../../lib/hooks/use-delayed.ts';
import { canPickForGood, pickFiles } from './file-handles.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './ImportSection.module.css';
import { MailImportView } from './MailImportView.tsx';
import { MeetingsView } from './MeetingsView.tsx';
import { RestoreView } from './RestoreView.tsx';
import { Section } from './Section.tsx';
import { useChosenFiles } from './use-chosen-files.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { doneWords, hasChanged, type Importing, useImport } from './use-import.ts';
import { useMeetingsImport } from './use-meetings-import.ts';
import { useRestore } from './use-restore.ts';
import { WaitingFiles } from './WaitingFiles.tsx';

/** Files of any kind: choose them or drop them anywhere on the page, look at what is in them, import it, take it back. */
export function ImportSection() {
  const importing = useImport();
  const restoring = useRestore();
  const meetings = useMeetingsImport();
  const chosen = useChosenFiles({ importing, restoring, meetings });
  const { isSorting, waiting, onFiles } = chosen;
  const isOver = useDroppedFiles(onFiles);
  return (
    <Section
      title="Import"
      words="Mail, calendars and contacts from Google Takeout (as files, or the .zip or .tgz they came in); contacts from Outlook, LinkedIn, Monica, as vCards or any table (.csv); and backups. Several files at once are fine. You see what is in them before anything is imported. The same files again change nothing, and bring the past of whoever you have begun to track since."
    >
      <FilePicker isOver={isOver} onFiles={onFiles} />
      {isSorting && <Sorting />}
      <RestoreView restoring={restoring} />
      <WaitingFiles
        names={waiting}
        isTheirTurn={chosen.isTheirTurn}
        onGoOn={chosen.goOn}
        onLeave={chosen.leaveWaiting}
      />
      <Progress importing={importing} />
      <MeetingsView importing={meetings} />
      <MailImportView />
    </Section>
  );
}

/** An archive of many files takes a while to look through; others do not. */
function Sorting() {
  return useDelayed(100) ? <p role="status">Looking at what is in these files …</p> : null;
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
        <ImportDone
          title={doneWords(importing.done)}
          words={`From ${importing.file}.${peopleWords(importing.done.added.length)}`}
          account={importing.account}
          onUndo={hasChanged(importing.done) ? importing.undo : undefined}
          onLeave={importing.leave}
        />
      );
    default:
      return (
        <ImportPreview
          preview={importing}
          isImporting={importing.step === 'importing'}
          onMap={importing.mapColumns}
          onImport={importing.run}
          onLeave={importing.leave}
        />
      );
  }
}

const peopleWords = (added: number): string =>
  added > 0 ? ` You find ${countOf(added, 'person', 'people')} more under People.` : '';

type FilePickerProps = { isOver: boolean; onFiles: (files: File[]) => void };

function FilePicker({ isOver, onFiles }: FilePickerProps) {
  const id = useId();
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
    // So that the same file can be chosen once more.
    input.value = '';
  };
  const isPlain = useRef(!canPickForGood());
  // What this dialog gives can be opened again when the browser was closed on the way; what the input's gives cannot.
  const pick = async (event: TargetedEvent<HTMLInputElement>) => {
    if (isPlain.current) return;
    const input = event.currentTarget;
    event.preventDefault();
    try {
      const files = await pickFiles();
      if (files) onFiles(files);
    } catch {
      // The dialog cannot be had here: the input's own does for the rest of the time.
      isPlain.current = true;
      input.click();
    }
  };
  return (
    <label for={id} class={styles.picker} data-over={isOver}>
      <input
        id={id}
        type="file"
        class={styles.input}
        multiple
        onClick={(event) => void pick(event)}
        onChange={(event) => take(event.currentTarget)}
      />
      <Icon of={FileUp} />
      <span>
        <span class={styles.choose}>Choose files</span> or drop them anywhere on this page
      </span>
    </label>
  );
}
