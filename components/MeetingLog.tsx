import { CalendarCheck } from 'lucide';
import { type CalendarDate, parseCalendarDate } from '../lib/domain/calendar-date.ts';
import { dayWords } from '../lib/domain/words-for-time.ts';
import { Button } from './Button.tsx';
import field from './Field.module.css';
import { Icon } from './Icon.tsx';
import styles from './MeetingLog.module.css';

export type MeetingLogProps = {
  /** With whom it is still to be logged: "Ana Ortiz and 2 more". */
  names: string;
  day: CalendarDate;
  today: CalendarDate;
  /** Only where the page does not say on which day it was: then the user does. */
  onDay?: ((day: CalendarDate) => void) | undefined;
  onLog: () => void;
};

/** The one button that makes an event count as a touch where it did not by itself. */
export function MeetingLog({ names, day, today, onDay, onLog }: MeetingLogProps) {
  return (
    <div class={styles.line}>
      <Button icon={CalendarCheck} hint="M" aria-keyshortcuts="M" onClick={onLog}>
        Log this meeting
      </Button>
      <span class={styles.words}>
        with <bdi>{names}</bdi>
        {!onDay && `, ${dayWords(day, today)}`}
      </span>
      {onDay && (
        <input
          class={`${field.control} ${styles.day}`}
          aria-label="Day of the meeting"
          type="date"
          max={today}
          value={day}
          onInput={({ currentTarget }) => {
            const typed = parseCalendarDate(currentTarget.value);
            if (typed && typed <= today) onDay(typed);
          }}
        />
      )}
    </div>
  );
}

/** Whether the event counts, where there is nothing to do about it. */
export function MeetingWords({ words, isRecorded = false }: { words: string; isRecorded?: boolean }) {
  return (
    <p class={styles.line}>
      {isRecorded && <Icon of={CalendarCheck} />}
      <span class={styles.words}>{words}</span>
    </p>
  );
}
