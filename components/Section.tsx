import type { ComponentChildren } from 'preact';
import styles from './Section.module.css';

export type SectionProps = {
  title: string;
  count?: number;
  /** In a few words, beside the title. */
  words?: string;
  children: ComponentChildren;
};

/** A part of a card that can be folded away. */
export function Section({ title, count, words, children }: SectionProps) {
  return (
    <details class={styles.section} open>
      <summary class={styles.summary}>
        <h3 class={styles.title}>{title}</h3>
        {count !== undefined && count > 0 && <span class={styles.count}>{count}</span>}
        {words && <span class={styles.words}>{words}</span>}
      </summary>
      {children}
    </details>
  );
}
