import { useState } from 'preact/hooks';
import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import { dueDay } from '../lib/domain/due-day.ts';
import { type Step, stepsOf, tickOf } from '../lib/domain/entry-steps.ts';
import { stateWords } from '../lib/domain/entry-words.ts';
import type { LedgerEntry } from '../lib/domain/ledger.ts';
import type { Instant } from '../lib/domain/time.ts';
import { dueWords, fullDay } from '../lib/domain/words-for-time.ts';
import type { WorkDays } from '../lib/domain/work-week.ts';
import { AskLine } from './AskLine.tsx';
import { Button } from './Button.tsx';
import { EntryEditor } from './EntryEditor.tsx';
import styles from './EntryRow.module.css';
import { Menu } from './Menu.tsx';
import { OriginLink } from './OriginLink.tsx';

export type EntryRowProps = {
  entry: LedgerEntry;
  today: CalendarDate;
  /** The entry as it is to be, and what was done: "Kept". */
  onChange: (after: LedgerEntry, done: string) => void;
  onRemove: (entry: LedgerEntry) => void;
  now: Instant;
  /** The days on which the user works: what comes next comes up on one of them. */
  workDays?: WorkDays | undefined;
};

/**
 * One thing that was written down: what, where it stands, and its likeliest next step; the others are behind ⋯, unless
 * there is a choice to make. In the row, a figure takes the step of that place.
 */
export function EntryRow({ entry, today, now, workDays, onChange, onRemove }: EntryRowProps) {
  const [opened, setOpened] = useState<'edit' | Step>();
  const steps = stepsOf(entry, workDays);
  const isChoice = steps.length > 1 && !tickOf(entry);
  const shown = isChoice ? steps.length : 1;
  const close = () => setOpened(undefined);
  const take = (step: Step) => (step.asks ? setOpened(step) : onChange(step.take(now), step.label));
  const takeByKey = (event: KeyboardEvent) => {
    const step = steps[Number(event.key) - 1];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return false;
    event.preventDefault();
    take(step);
    return true;
  };
  if (opened === 'edit') {
    const save = (after: LedgerEntry) => {
      close();
      onChange(after, 'Changed');
    };
    return <EntryEditor entry={entry} now={now} onSave={save} onCancel={close} />;
  }
  return (
    <>
      <div class={styles.row}>
        <p class={styles.text} dir="auto">
          {entry.text}
        </p>
        <Due day={dueDay(entry)} today={today} />
        <div class={styles.more}>
          <span class={styles.state} dir="auto">
            {stateWords(entry, today)}
          </span>
          {entry.origin && <OriginLink origin={entry.origin} />}
        </div>
        <div class={`${styles.actions} ${isChoice ? styles.choice : ''}`}>
          {steps.slice(0, shown).map((step, index) => (
            <Button
              key={step.label}
              look="quiet"
              {...(index === 0 && { 'data-first': true })}
              {...(isChoice && { hint: `${index + 1}` })}
              aria-label={`${step.label}: ${entry.text}`}
              aria-keyshortcuts={`${index + 1}`}
              onKeyDown={takeByKey}
              onClick={() => take(step)}
            >
              {step.label}
            </Button>
          ))}
          <Menu
            label={`More on: ${entry.text}`}
            onKey={takeByKey}
            items={[
              ...steps.slice(shown).map((step, index) => ({
                label: step.label,
                hint: `${shown + index + 1}`,
                onPick: () => take(step),
              })),
              { label: 'Edit', onPick: () => setOpened('edit') },
              { label: 'Remove', onPick: () => onRemove(entry) },
            ]}
          />
        </div>
      </div>
      {opened?.asks && (
        <AskLine
          label={opened.asks}
          submitLabel={opened.label}
          onSave={(answer) => {
            close();
            onChange(opened.take(now, answer), opened.label);
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

function Due({ day, today }: { day: CalendarDate | undefined; today: CalendarDate }) {
  if (!day) return <span />;
  return (
    <time class={day < today ? styles.late : styles.due} dateTime={day} title={fullDay(day)}>
      {dueWords(day, today)}
    </time>
  );
}
