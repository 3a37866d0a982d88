import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './AskLine.module.css';
import { Button } from './Button.tsx';
import field from './Field.module.css';

export type AskLineProps = {
  label: string;
  submitLabel: string;
  /** Why the answer cannot be; nothing when it can. Without, anything will do, nothing too. */
  faultOf?: (answer: string) => string | undefined;
  onSave: (answer: string) => void;
  onCancel: () => void;
};

/** A few words asked for where they are needed, which may be left out. Enter goes on, Escape leaves. */
export function AskLine({ label, submitLabel, faultOf, onSave, onCancel }: AskLineProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const words = useId();
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
        const wrong = faultOf?.(text.trim());
        setFault(wrong);
        if (!wrong) onSave(text.trim());
      }}
    >
      <input
        ref={input}
        class={`${field.control} ${styles.field}`}
        aria-label={label}
        aria-describedby={words}
        {...(fault && { 'aria-invalid': true })}
        placeholder={label}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setFault(undefined);
        }}
      />
      <Button type="submit" look="primary">
        {submitLabel}
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
      <p id={words} class={styles.fault} aria-live="polite">
        {fault}
      </p>
    </form>
  );
}
