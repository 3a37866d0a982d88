import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import type { FollowUp } from '../lib/domain/ledger.ts';
import { FollowUpRow } from './FollowUpRow.tsx';
import styles from './List.module.css';
import { Section } from './Section.tsx';

export type DueListProps = {
  /** Open ones, by due day. */
  followUps: readonly FollowUp[];
  today: CalendarDate;
  onDone: (followUp: FollowUp) => void;
};

/** What the user owes somebody. */
export function DueList({ followUps, today, onDone }: DueListProps) {
  return (
    <Section title="Due" count={followUps.length}>
      {followUps.length === 0 ? (
        <p class={styles.empty} dir="auto">
          Nothing. <kbd class={styles.key}>F</kbd> writes a follow-up.
        </p>
      ) : (
        <ul class={styles.list}>
          {followUps.map((followUp) => (
            <li key={followUp.id} data-row={followUp.id}>
              <FollowUpRow
                entry={followUp}
                due={followUp.due}
                today={today}
                onDone={() => onDone(followUp)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
