import type { ComponentChildren } from 'preact';
import { type CalendarDate, daysBetween } from '../lib/domain/calendar-date.ts';
import { dueDay } from '../lib/domain/due-day.ts';
import { tickOf } from '../lib/domain/entry-steps.ts';
import { stateWords } from '../lib/domain/entry-words.ts';
import type { LedgerEntry } from '../lib/domain/ledger.ts';
import { dueWords, fullDay, openWords } from '../lib/domain/words-for-time.ts';
import styles from './FollowUpRow.module.css';
import { OriginLink } from './OriginLink.tsx';

export type FollowUpRowProps = {
  entry: LedgerEntry;
  due: CalendarDate;
  today: CalendarDate;
  /** Ticked; not offered where there is a choice to make. */
  onDone: () => void;
  /** Whom it is for, where the rows are about several people. */
  who?: ComponentChildren;
};

/** One thing to do: tick it, read it, see since when or until when, and go back to where it came from. */
export function FollowUpRow({ entry, due, today, onDone, who }: FollowUpRowProps) {
  const { text, origin } = entry;
  const late = daysBetween(today, due) < 0;
  const step = tickOf(entry);
  const state = stateWords(entry, today);
  // Where there is nothing to tick, there is nothing to label.
  const Main = step ? 'label' : 'div';
  return (
    <div class={styles.row}>
      <Main class={styles.main}>
        {step ? (
          <input type="checkbox" class={styles.box} checked={false} title={step.label} onChange={onDone} />
        ) : (
          <span class={styles.box} />
        )}
        <span class={styles.text} dir="auto">
          {text}
          {state && <span class={styles.state}> {state}</span>}
        </span>
      </Main>
      <time class={late ? styles.late : styles.due} dateTime={due} title={fullDay(due)}>
        {dueDay(entry) ? dueWords(due, today) : openWords(entry.createdAt, today)}
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
