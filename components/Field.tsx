import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Field.module.css';

/** What a control inside a field needs to be joined to its label and its words. */
export type ControlProps = {
  id: string;
  class: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

export type FieldProps = {
  label: string;
  /** What is wrong with it, right under it. Takes the hint's place. */
  error?: string | undefined;
  hint?: string | undefined;
  children: (control: ControlProps) => ComponentChildren;
};

/** A label, a control, and the words under it. */
export function Field({ label, error, hint, children }: FieldProps) {
  const id = useId();
  const words = error ?? hint;
  return (
    <div class={styles.field}>
      <label for={id} class={styles.label}>
        {label}
      </label>
      {children({
        id,
        class: styles.control ?? '',
        ...(words && { 'aria-describedby': `${id}-words` }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {words && (
        <p id={`${id}-words`} class={error ? styles.error : styles.hint}>
          <bdi>{words}</bdi>
        </p>
      )}
    </div>
  );
}
