import type { ComponentChildren } from 'preact';
import styles from './VisuallyHidden.module.css';

/** Words for those who listen instead of look. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class={styles.hidden}>{children}</span>;
}
