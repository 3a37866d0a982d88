import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { LogWords } from '../lib/domain/log.ts';
import { Button } from './Button.tsx';
import field from './Field.module.css';
import styles from './LogField.module.css';

export type LogFieldProps = {
  label: string;
  placeholder: string;
  text: string;
  words: LogWords;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  onSave: () => void;
  /** True while what was typed before is being saved. */
  isSaving: boolean;
  /** What belongs between the line and its button. */
  children?: ComponentChildren;
  /** A second way to finish, beside Save. */
  also?: ComponentChildren;
};

/** One line to type, understood while it is typed; Enter saves, Shift+Enter starts a new line. */
export function LogField({
  label,
  placeholder,
  text,
  words,
  fieldRef,
  onText,
  onSave,
  isSaving,
  children,
  also,
}: LogFieldProps) {
  const id = useId();
  const hear = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.key === 'Escape' && text === '') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (!event.repeat) onSave();
  };
  return (
    <div class={styles.place}>
      <textarea
        ref={fieldRef}
        class={`${field.control} ${styles.field}`}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby={id}
        aria-busy={isSaving}
        aria-invalid={words.tone === 'wrong'}
        placeholder={placeholder}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={hear}
      />
      {children}
      <div class={styles.under}>
        <p id={id} class={`${styles.words} ${styles[words.tone]}`} aria-live="polite">
          <bdi>{words.words}</bdi>
        </p>
        <div class={styles.buttons}>
          {also}
          <Button look={words.tone === 'ready' ? 'primary' : 'plain'} hint="⏎" onClick={onSave}>
            Save
          </Button>
        </div>
      </div>
    </div>
  );
}
