import type { ThanksTemplate } from '../lib/domain/thanks-template.ts';
import { thanksLanguages } from '../lib/domain/thanks-templates.ts';
import { Field } from './Field.tsx';
import { Segmented } from './Segmented.tsx';
import styles from './ThanksDraft.module.css';

export type Letter = { subject: string; body: string };

export type ThanksDraftProps = {
  letter: Letter;
  templates: readonly ThanksTemplate[];
  template: string;
  onTemplate: (id: string) => void;
  onChange: (letter: Letter) => void;
  /** What there is to say about the words, such as that they were used before. */
  words?: string | undefined;
};

/** The note as it would be sent: from a template, by language and tone, and the user's to change. */
export function ThanksDraft({ letter, templates, template, onTemplate, onChange, words }: ThanksDraftProps) {
  const language = templates.find(({ id }) => id === template)?.language;
  const ofLanguage = templates.filter((one) => one.language === language);
  const languages = Object.entries(thanksLanguages).filter(([code]) =>
    templates.some((one) => one.language === code),
  );
  const pickLanguage = (code: string) => {
    const label = ofLanguage.find(({ id }) => id === template)?.label;
    const inIt = templates.filter((one) => one.language === code);
    const next = inIt.find((one) => one.label === label) ?? inIt[0];
    if (next) onTemplate(next.id);
  };
  return (
    <div class={styles.draft}>
      <div class={styles.top}>
        <select
          class={styles.language}
          aria-label="Language"
          value={language}
          onChange={(event) => pickLanguage(event.currentTarget.value)}
        >
          {languages.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <Segmented
          label="Words"
          options={ofLanguage.map(({ id, label }) => ({ value: id, label }))}
          value={template}
          onPick={onTemplate}
        />
      </div>
      <Field label="Subject">
        {(control) => (
          <input
            {...control}
            dir="auto"
            value={letter.subject}
            onInput={(event) => onChange({ ...letter, subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Note" hint={words}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={6}
            value={letter.body}
            onInput={(event) => onChange({ ...letter, body: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}
