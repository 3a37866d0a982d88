import type { ComponentChildren } from 'preact';
import styles from './EmptyState.module.css';

export type EmptyStateProps = { title: string; children?: ComponentChildren };

/** Nothing here yet, and the one step that changes it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <h2 class={styles.title}>{title}</h2>
      {children}
    </div>
  );
}
