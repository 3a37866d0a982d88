import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import styles from './NumbersForm.module.css';

export type NumbersFormProps<Name extends string> = {
  fields: readonly { name: Name; label: string }[];
  values: Record<Name, number>;
  shipped: Record<Name, number>;
  least: number;
  most: number;
  /** Why these numbers cannot be, together; nothing when they can. */
  faultOf?: (values: Record<Name, number>) => string | undefined;
  onSave: (values: Record<Name, number>) => void;
};

/** Several numbers that belong together: set at once, and put back to what they were when Touchbase came. */
export function NumbersForm<Name extends string>(props: NumbersFormProps<Name>) {
  const { fields, values, shipped, least, most, faultOf, onSave } = props;
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [fault, setFault] = useState<{ name?: Name; words: string }>();
  useLayoutEffect(() => setTyped({}), [JSON.stringify(values)]);
  const textOf = (name: Name): string => typed[name] ?? String(values[name]);
  const isShipped = fields.every(({ name }) => values[name] === shipped[name]);
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = fields.find(({ name }) => !isWhole(textOf(name), least, most));
    if (wrong) return setFault({ name: wrong.name, words: `A whole number, ${least} to ${most}.` });
    const read = { ...values };
    for (const { name } of fields) read[name] = Number(textOf(name));
    const words = faultOf?.(read);
    setFault(words ? { words } : undefined);
    if (!words) onSave(read);
  };
  return (
    <form class={styles.form} noValidate onSubmit={save}>
      {fields.map(({ name, label }) => (
        <Field key={name} label={label} error={fault?.name === name ? fault.words : undefined}>
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              autocomplete="off"
              value={textOf(name)}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <div class={styles.actions}>
        <Button type="submit">Save</Button>
        {!isShipped && (
          <Button look="quiet" onClick={() => onSave(shipped)}>
            Reset
          </Button>
        )}
        {fault && !fault.name && (
          <p class={styles.fault} role="alert">
            {fault.words}
          </p>
        )}
      </div>
    </form>
  );
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
