import { useState } from 'preact/hooks';
import { startOf } from '../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../lib/domain/email-address.ts';
import type { Instant } from '../lib/domain/time.ts';
import { byMonth, type Moment, type Month } from '../lib/domain/timeline.ts';
import { Button } from './Button.tsx';
import list from './List.module.css';
import { Section } from './Section.tsx';
import styles from './Timeline.module.css';
import { TimelineRow } from './TimelineRow.tsx';

export type TimelineProps = {
  /** Newest first. */
  moments: readonly Moment[];
  now: Instant;
  /** In which touches are opened; without it, in the first. */
  account?: EmailAddress | undefined;
  /** Takes back what was logged by hand. */
  onRemove: (moment: Moment) => void;
};

const FIRST = 20;

/** What has been between the user and somebody, by month. */
export function Timeline({ moments, now, account, onRemove }: TimelineProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? moments : moments.slice(0, FIRST);
  return (
    <Section title="Timeline" count={moments.length}>
      {moments.length === 0 && (
        <p class={list.empty}>Empty. Mail you open and meetings that take place come here by themselves.</p>
      )}
      {byMonth(shown).map((month) => (
        <section key={month.from} class={list.list}>
          <h4 class={styles.month}>{monthWords(month, now)}</h4>
          <ol>
            {month.moments.map((moment) => (
              <TimelineRow key={moment.key} moment={moment} account={account} onRemove={onRemove} />
            ))}
          </ol>
        </section>
      ))}
      {shown.length < moments.length && (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          Show all {moments.length}
        </Button>
      )}
    </Section>
  );
}

/** "November", with the year when it is not this one. */
function monthWords({ from }: Month, now: Instant): string {
  const otherYear = startOf(from).getFullYear() !== new Date(now).getFullYear();
  return new Intl.DateTimeFormat(undefined, { month: 'long', ...(otherYear && { year: 'numeric' }) }).format(
    startOf(from),
  );
}
