import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { saveEverything } from '../../../lib/extension/save-everything.ts';
import { type ExportOf, saveExport } from '../../../lib/extension/save-export.ts';
import { useDesk } from '../use-desk.ts';
import styles from './ExportSection.module.css';
import { entryKinds, kindWords } from './kind-words.ts';
import { Section } from './Section.tsx';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const choices: { title: string; options: { of: ExportOf; words: string }[] }[] = [
  {
    title: 'For other programs',
    options: [
      { of: 'people', words: 'People, as a table (.csv)' },
      { of: 'vcards', words: 'People, as contacts (.vcf)' },
      { of: 'due', words: 'What is due, as a calendar (.ics)' },
    ],
  },
  { title: 'For reading', options: [{ of: 'markdown', words: 'Everybody, with all about them (.md)' }] },
  {
    title: 'As a table (.csv)',
    options: [
      { of: 'touches', words: 'Touches' },
      ...entryKinds.map((kind) => ({ of: kind, words: capital(kindWords(kind)[1]) })),
    ],
  },
];

/** Everything as one file, or a part of it in a form that other programs read. */
export function ExportSection() {
  const { act, today } = useDesk();
  const [chosen, setChosen] = useState<ExportOf>('people');
  const exportAll = () => act(async () => saveEverything().then(() => undefined));
  const exportChosen = () =>
    act(async () => ({ message: `${await saveExport(chosen)} is in your downloads.` }));
  const choose = (value: string) => {
    const option = choices.flatMap(({ options }) => options).find(({ of }) => of === value);
    if (option) setChosen(option.of);
  };
  return (
    <Section
      title="Export"
      words={
        <>
          Everything above as one documented file, <bdi>touchbase-{today}.json</bdi>, or a part of it in a
          form that other programs read. Nothing of it is encrypted: keep it where you would keep your mail.
        </>
      }
    >
      <div class={styles.forms}>
        <Button icon={Download} onClick={exportAll}>
          Export JSON
        </Button>
        <div class={styles.part}>
          <Field label="A part of it">
            {(control) => (
              <select {...control} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
                {choices.map(({ title, options }) => (
                  <optgroup key={title} label={title}>
                    {options.map(({ of, words }) => (
                      <option key={of} value={of}>
                        {words}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          <Button icon={Download} onClick={exportChosen}>
            Export
          </Button>
        </div>
      </div>
    </Section>
  );
}
