import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './AskLine.module.css';
import { Button } from './Button.tsx';
import field from './Field.module.css';

export type AskLineProps = {
  label: string;
  submitLabel: string;
  /** With nothing typed, the answer is empty. */
  onSave: (answer: string) => void;
  onCancel: () => void;
};

/** A few words asked for where they are needed, which may be left out. Enter goes on, Escape leaves. */
export function AskLine({ label, submitLabel, onSave, onCancel }: AskLineProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      class={styles.line}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <input
        ref={input}
        class={`${field.control} ${styles.field}`}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" look="primary">
        {submitLabel}
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </form>
  );
}
