import type { ComponentChildren } from 'preact';
import styles from './PageHead.module.css';

export type PageHeadProps = { title: string; more?: ComponentChildren; actions?: ComponentChildren };

/** The name of the page, a few words beside it, and what can be done on the whole of it. */
export function PageHead({ title, more, actions }: PageHeadProps) {
  return (
    <div class={styles.head}>
      <h1 class={styles.title}>{title}</h1>
      {more && <p class={styles.more}>{more}</p>}
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
