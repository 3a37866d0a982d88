import type { Origin } from '../lib/domain/ledger.ts';
import { originLink } from '../lib/domain/origin-link.ts';
import styles from './OriginLink.module.css';

/** The mail or event something was logged from: a way back where there is one. */
export function OriginLink({ origin }: { origin: Origin }) {
  const href = originLink(origin);
  const words = origin.subject || (origin.site === 'gmail' ? 'a mail' : 'an event');
  if (!href) return <span class={styles.origin}>from {words}</span>;
  return (
    <a class={styles.origin} href={href} target="_blank" rel="noreferrer">
      from {words}
    </a>
  );
}
