import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import type { Result } from '../lib/domain/result.ts';
import { dayWords } from '../lib/domain/words-for-time.ts';
import { AskLine } from './AskLine.tsx';
import { Button } from './Button.tsx';
import styles from './PauseLine.module.css';

export type PauseLineProps = {
  /** The day they are back, when they are paused. */
  until: CalendarDate | undefined;
  today: CalendarDate;
  /** What a day in words means. */
  readDay: (typed: string) => Result<CalendarDate>;
  isAsking: boolean;
  onAsked: () => void;
  /** Without a day the pause is over. */
  onPause: (until: CalendarDate | undefined) => void;
};

/** On leave, or not now: until a day, nobody is losing touch with them. */
export function PauseLine({ until, today, readDay, isAsking, onAsked, onPause }: PauseLineProps) {
  if (isAsking) {
    return (
      <AskLine
        label="Until which day? mon, in 2 weeks, 7 dec"
        submitLabel="Pause"
        faultOf={(typed) => {
          const day = readDay(typed);
          return day.ok ? undefined : day.error;
        }}
        onSave={(typed) => {
          const day = readDay(typed);
          onAsked();
          if (day.ok) onPause(day.value);
        }}
        onCancel={onAsked}
      />
    );
  }
  if (until === undefined || until <= today) return null;
  return (
    <p class={styles.line}>
      <span>Paused until {dayWords(until, today)}</span>
      <Button look="quiet" onClick={() => onPause(undefined)}>
        Resume
      </Button>
    </p>
  );
}
