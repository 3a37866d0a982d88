import { X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import styles from './EntryList.module.css';

export type EntryListProps<Entry extends string> = {
  label: string;
  entries: readonly Entry[];
  /** What is said when there is none. */
  empty: string;
  addLabel: string;
  /** Answers what is wrong with it, if it cannot be added. */
  onAdd: (text: string) => string | undefined;
  onRemove: (entry: Entry) => void;
};

/** Addresses or domains, each with the way to remove it, and a field for one more. */
export function EntryList<Entry extends string>(props: EntryListProps<Entry>) {
  const { label, entries, empty, addLabel, onAdd, onRemove } = props;
  const field = useRef<HTMLInputElement>(null);
  const remove = (entry: Entry) => {
    onRemove(entry);
    // The button goes with its line: the focus must not go with it.
    field.current?.focus();
  };
  return (
    <div class={styles.place}>
      {entries.length === 0 ? (
        <p class={styles.empty}>{empty}</p>
      ) : (
        <ul class={styles.entries} aria-label={label}>
          {entries.map((entry) => (
            <li key={entry} class={styles.entry}>
              <bdi class={styles.text}>{entry}</bdi>
              <Button look="quiet" icon={X} aria-label={`Remove ${entry}`} onClick={() => remove(entry)} />
            </li>
          ))}
        </ul>
      )}
      <AddField label={addLabel} onAdd={onAdd} fieldRef={field} />
    </div>
  );
}

type AddFieldProps = Pick<EntryListProps<string>, 'onAdd'> & {
  label: string;
  fieldRef: { current: HTMLInputElement | null };
};

function AddField({ label, onAdd, fieldRef }: AddFieldProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const add = (event: Event) => {
    event.preventDefault();
    const typed = text.trim();
    if (!typed) return fieldRef.current?.focus();
    const wrong = onAdd(typed);
    setFault(wrong);
    if (!wrong) setText('');
  };
  return (
    <form class={styles.add} onSubmit={add}>
      <Field label={label} error={fault}>
        {(control) => (
          <input
            {...control}
            ref={fieldRef}
            value={text}
            inputMode="email"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            dir="ltr"
            onInput={(event) => {
              setText(event.currentTarget.value);
              setFault(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" aria-label={label}>
        Add
      </Button>
    </form>
  );
}
