import { CircleAlert, Info, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

export type NoticeProps = {
  tone?: 'calm' | 'warn' | 'error';
  /** What happened. */
  title: string;
  /** Where, and what is not touched by it. */
  children?: ComponentChildren;
  /** What to do now: buttons or links. */
  actions?: ComponentChildren;
};

const icons = { calm: Info, warn: TriangleAlert, error: CircleAlert };

/** Something the user should know, in the place where they are: what, where, what now. */
export function Notice({ tone = 'calm', title, children, actions }: NoticeProps) {
  return (
    <section class={`${styles.notice} ${styles[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon of={icons[tone]} />
      <div class={styles.words}>
        <strong class={styles.title}>{title}</strong>
        {children && <div class={styles.what}>{children}</div>}
        {actions && <div class={styles.actions}>{actions}</div>}
      </div>
    </section>
  );
}
