import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import {
  faultsInTemplate,
  type OwnTemplate,
  templateVariables,
} from '../../../lib/domain/thanks-templates.ts';
import styles from './ThanksSection.module.css';

export type TemplateFormProps = {
  template: OwnTemplate;
  onSave: (template: OwnTemplate) => void;
  onCancel: () => void;
};

/** One letter: its name, subject and words, and what can be filled in. */
export function TemplateForm({ template, onSave, onCancel }: TemplateFormProps) {
  const [typed, setTyped] = useState(template);
  const [faults, setFaults] = useState<ReturnType<typeof faultsInTemplate>>({});
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const found = faultsInTemplate(typed);
    setFaults(found);
    if (Object.keys(found).length === 0) return onSave({ ...typed, label: typed.label.trim() });
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const put = (part: Partial<OwnTemplate>) => setTyped({ ...typed, ...part });
  return (
    <form ref={place} class={styles.form} noValidate onSubmit={save}>
      <Field label="What you call it" error={faults.label}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            value={typed.label}
            onInput={(event) => put({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Subject" error={faults.subject}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            value={typed.subject}
            onInput={(event) => put({ subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Note" error={faults.body}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={7}
            value={typed.body}
            onInput={(event) => put({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <p class={styles.words}>
        Filled in for you: {variables.map(([name, what]) => `{${name}} ${what}`).join(' · ')}
      </p>
      <div class={styles.actions}>
        <Button type="submit" look="primary">
          Save
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const variables = Object.entries(templateVariables);
