import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Section.module.css';

export type SectionProps = { title: string; words?: ComponentChildren; children?: ComponentChildren };

/** One thing one can do with the data: its name, a sentence, and the means. */
export function Section({ title, words, children }: SectionProps) {
  const name = useId();
  return (
    <section class={styles.section} aria-labelledby={name}>
      <div class={styles.head}>
        <h2 id={name}>{title}</h2>
        {words && <p class={styles.words}>{words}</p>}
      </div>
      {children && <div class={styles.inside}>{children}</div>}
    </section>
  );
}
