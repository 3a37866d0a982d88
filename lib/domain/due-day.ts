import { addToDate, type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { type Expectation, isOpen, type LedgerEntry } from './ledger.ts';
import { workDayIn } from './work-week.ts';

/** The day an entry asks for something, if only for thanks; undefined when it does not, or has no day. */
export function dueDay(entry: LedgerEntry): CalendarDate | undefined {
  if (entry.kind === 'promise' && entry.closed) return entry.closed.thankBy;
  if (entry.kind === 'thanks') return entry.draft?.due;
  if (!isOpen(entry) || !('due' in entry || entry.kind === 'expectation')) return undefined;
  if (entry.kind !== 'expectation') return entry.due;
  const days = [entry.due, nextUpdateOf(entry)].filter((day) => day !== undefined);
  return days.sort()[0];
}

/** When they expect to hear again: on the day that was said, else so many days after they last did. */
export function nextUpdateOf(expectation: Expectation): CalendarDate | undefined {
  const { nextUpdate, everyDays, updatedOn, createdAt } = expectation;
  if (nextUpdate || everyDays === undefined) return nextUpdate;
  return addToDate(updatedOn ?? toCalendarDate(createdAt), everyDays);
}

/** A promise without a day is asked after so many days after it was made, not on a weekend, and not forgotten. */
const UNDATED_DAYS = 7;

/**
 * The day on which an entry comes up by itself: its own or, of a promise without one, a week after it was made. It is kept
 * with the entry, whatever is set later: so it goes by the usual week, and not by the user's.
 */
export function comesUp(entry: LedgerEntry): CalendarDate | undefined {
  const due = dueDay(entry);
  const isUndated = !due && entry.kind === 'promise' && isOpen(entry);
  return isUndated ? workDayIn(UNDATED_DAYS, toCalendarDate(entry.createdAt)) : due;
}
