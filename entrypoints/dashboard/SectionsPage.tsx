import type { ComponentChildren } from 'preact';
import { Answer, type AnswerProps } from './Answer.tsx';
import { PageHead } from './PageHead.tsx';
import styles from './SectionsPage.module.css';

export type SectionsPageProps<T> = AnswerProps<T> & {
  title: string;
  /** Wider than text wants to be, for tables. */
  isWide?: boolean;
  children: (value: T) => ComponentChildren;
};

/** A page of sections, one below the other, once the store has answered. */
export const SectionsPage = <T,>({ title, of, isWide = false, children }: SectionsPageProps<T>) => (
  <div class={styles.page} data-wide={isWide}>
    <PageHead title={title} />
    <Answer of={of}>{(value) => <div class={styles.sections}>{children(value)}</div>}</Answer>
  </div>
);
