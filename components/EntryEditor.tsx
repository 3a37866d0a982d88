import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldLook } from '../lib/domain/entry-field.ts';
import { faultsIn, formOf } from '../lib/domain/entry-form.ts';
import type { LedgerEntry } from '../lib/domain/ledger.ts';
import type { Instant } from '../lib/domain/time.ts';
import styles from './EntryEditor.module.css';
import { type ControlProps, Field } from './Field.tsx';
import { FormEnd } from './FormEnd.tsx';

export type EntryEditorProps = {
  entry: LedgerEntry;
  now: Instant;
  onSave: (after: LedgerEntry) => void;
  onCancel: () => void;
};

/** Every part of an entry, whichever kind it is. What is wrong is said beside its field; Escape leaves. */
export function EntryEditor({ entry, now, onSave, onCancel }: EntryEditorProps) {
  const form = formOf(entry);
  const [values, setValues] = useState(form.values);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('textarea, input')?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const found = faultsIn(form.fields, values);
    setFaults(found);
    if (Object.keys(found).length === 0) return onSave(form.read(values, now));
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form ref={place} class={styles.form} noValidate onSubmit={submit} onKeyDown={leave}>
      {form.fields.map((look) => (
        <Field key={look.name} label={look.label} error={faults[look.name]}>
          {(control) => (
            <Control
              look={look}
              control={control}
              value={values[look.name] ?? ''}
              onValue={(value) => setValues({ ...values, [look.name]: value })}
            />
          )}
        </Field>
      ))}
      <FormEnd onCancel={onCancel} />
    </form>
  );
}

type Props = { look: FieldLook; control: ControlProps; value: string; onValue: (value: string) => void };

function Control({ look: { as, options = [] }, control, value, onValue }: Props) {
  const shared = {
    ...control,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  switch (as) {
    case 'lines':
      return (
        <textarea {...shared} rows={1} class={`${control.class} ${styles.lines}`} onKeyDown={sendOnEnter} />
      );
    case 'choice':
      return (
        <select {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'day':
      return <input {...shared} type="date" />;
    case 'number':
      return <input {...shared} inputMode="numeric" autocomplete="off" />;
    case 'line':
      return <input {...shared} autocomplete="off" />;
  }
}

/** As in the log field: Enter saves, Shift+Enter starts a new line. */
function sendOnEnter(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
