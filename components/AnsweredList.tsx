import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import type { LedgerEntry } from '../lib/domain/ledger.ts';
import type { Instant } from '../lib/domain/time.ts';
import { answerWords, closedLately, waitOn } from '../lib/domain/waiting.ts';
import styles from './AnsweredList.module.css';
import { Button } from './Button.tsx';

export type AnsweredListProps = {
  entries: readonly LedgerEntry[];
  /** Who has answered. */
  name: string;
  today: CalendarDate;
  now: Instant;
  onChange: (after: LedgerEntry, done: string) => void;
};

/** What answers have closed by themselves these days: by which mail, and the way to go on waiting. */
export function AnsweredList({ entries, name, today, now, onChange }: AnsweredListProps) {
  const waits = closedLately(entries, now);
  if (waits.length === 0) return null;
  return (
    <ul class={styles.list} aria-label="Answered">
      {waits.map((wait) => (
        <li key={wait.id} class={styles.row}>
          <span class={styles.words}>
            <bdi class={styles.text}>{wait.text}</bdi>{' '}
            {wait.waits.answer && answerWords(wait.waits.answer, name, today)}
          </span>
          <Button
            look="quiet"
            aria-label={`Still waiting: ${wait.text}`}
            onClick={() => onChange(waitOn(wait, now), 'Waiting again')}
          >
            Still waiting
          </Button>
        </li>
      ))}
    </ul>
  );
}
