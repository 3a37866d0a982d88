import type { ThanksTemplate } from '../lib/domain/thanks-templates.ts';
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
};

/** The note as it would be sent: from a template, and the user's to change. */
export function ThanksDraft({ letter, templates, template, onTemplate, onChange }: ThanksDraftProps) {
  const options = templates.map(({ id, label }) => ({ value: id, label }));
  return (
    <div class={styles.draft}>
      <div class={styles.top}>
        <span class={styles.label}>Words</span>
        <Segmented label="Words" options={options} value={template} onPick={onTemplate} />
      </div>
      <Field label="Subject">
        {(control) => (
          <input
            {...control}
            value={letter.subject}
            onInput={(event) => onChange({ ...letter, subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Note">
        {(control) => (
          <textarea
            {...control}
            rows={6}
            value={letter.body}
            onInput={(event) => onChange({ ...letter, body: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}
