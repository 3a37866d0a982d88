import type { ComponentChildren } from 'preact';
import { type CalendarDate, daysBetween, startOf } from '../lib/domain/calendar-date.ts';
import type { FollowUp } from '../lib/domain/ledger.ts';
import { dueWords } from '../lib/domain/words-for-time.ts';
import styles from './FollowUpRow.module.css';
import { OriginLink } from './OriginLink.tsx';

export type FollowUpRowProps = {
  followUp: FollowUp;
  today: CalendarDate;
  onDone: (followUp: FollowUp) => void;
  /** Whom it is for, where the rows are about several people. */
  who?: ComponentChildren;
};

/** One thing to do: tick it, read it, see since when or until when, and go back to where it came from. */
export function FollowUpRow({ followUp, today, onDone, who }: FollowUpRowProps) {
  const { text, due, origin } = followUp;
  const late = daysBetween(today, due) < 0;
  return (
    <div class={styles.row}>
      <label class={styles.main}>
        <input
          type="checkbox"
          class={styles.box}
          checked={followUp.doneAt !== undefined}
          onChange={() => onDone(followUp)}
        />
        <span class={styles.text}>{text}</span>
      </label>
      <time class={late ? styles.late : styles.due} dateTime={due} title={fullDay(due)}>
        {dueWords(due, today)}
      </time>
      {(who || origin) && (
        <div class={styles.more}>
          {who}
          {origin && <OriginLink origin={origin} />}
        </div>
      )}
    </div>
  );
}

const fullDay = (date: CalendarDate): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(startOf(date));
