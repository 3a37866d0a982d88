import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import type { Result } from '../../lib/domain/result.ts';
import styles from './LineField.module.css';

export type LineFieldProps<T> = {
  label: string;
  initial?: string;
  placeholder?: string;
  submitLabel: string;
  /** What the line means, understood anew with every letter; or why it means nothing. */
  read: (typed: string) => Result<T>;
  /** What was understood, shown while one types: "Tue 24 Nov". */
  say: (value: T) => string;
  onSave: (value: T) => void;
  onCancel?: () => void;
  isFocused?: boolean;
};

/** One line that is understood as it is typed. Enter saves, Escape leaves. */
export function LineField<T>(props: LineFieldProps<T>) {
  const { label, initial = '', placeholder, submitLabel, read, say, onSave, onCancel, isFocused } = props;
  const [typed, setTyped] = useState(initial);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const words = useId();
  // Before the next key: who types on at once means this field.
  useLayoutEffect(() => {
    if (isFocused) field.current?.focus();
  }, []);
  const understood = read(typed);
  const fault = !understood.ok && isAsked ? understood.error : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (!understood.ok) return;
    onSave(understood.value);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form class={styles.form} onSubmit={submit} onKeyDown={leave}>
      <div class={styles.line}>
        <input
          ref={field}
          class={styles.field}
          aria-label={label}
          aria-describedby={words}
          {...(fault && { 'aria-invalid': true })}
          placeholder={placeholder ?? label}
          autocomplete="off"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAsked(false);
          }}
        />
        <Button type="submit" look="primary">
          {submitLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
      <p id={words} class={fault ? styles.fault : styles.words} aria-live="polite">
        {fault ?? (understood.ok && say(understood.value))}
      </p>
    </form>
  );
}
