import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes, Ref } from 'preact';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';

export type ButtonProps = ButtonHTMLAttributes & {
  /** In a list walked through by keys, where the focus goes in this row. */
  'data-first'?: boolean;
  /** `primary`: the one thing to do here. `quiet`: without a frame, for what is rarely needed. */
  look?: 'primary' | 'plain' | 'quiet';
  icon?: IconNode;
  /** The key that does the same, as shown to the eye: "⏎". */
  hint?: string;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A button with words; with an icon alone it needs an `aria-label`. */
export function Button({ look = 'plain', icon, hint, buttonRef, children, ...rest }: ButtonProps) {
  const bare = icon && !children ? styles.bare : '';
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={`${styles.button} ${styles[look]} ${bare}`}
    >
      {icon && <Icon of={icon} />}
      {children}
      {hint && (
        <span class={styles.hint} aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}
