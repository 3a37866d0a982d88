import { Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import styles from './Section.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type SectionProps = {
  title: string;
  count?: number;
  /** In a few words, beside the title. */
  words?: string;
  /** Marked as for the user alone. */
  isPrivate?: boolean;
  children: ComponentChildren;
};

const FOR_YOU = 'For you alone';

/** A part of a card that can be folded away. */
export function Section({ title, count, words, isPrivate = false, children }: SectionProps) {
  return (
    <details class={styles.section} open>
      <summary class={styles.summary}>
        <h3 class={styles.title}>{title}</h3>
        {count !== undefined && count > 0 && <span class={styles.count}>{count}</span>}
        {isPrivate && (
          <span class={styles.private} title={FOR_YOU}>
            <Icon of={Lock} />
            <VisuallyHidden>{FOR_YOU}</VisuallyHidden>
          </span>
        )}
        {words && (
          <span class={styles.words} title={words}>
            {words}
          </span>
        )}
      </summary>
      {children}
    </details>
  );
}
