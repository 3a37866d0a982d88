import { addDays, startOfDay } from 'date-fns';
import { addToDate, type CalendarDate, startOf } from './calendar-date.ts';
import { HOUR, type Instant, MINUTE } from './time.ts';

/** When the user works: days as JavaScript counts them, Sunday 0; hours in minutes from midnight. */
export type WorkWeek = { days: readonly number[]; from: number; to: number };

export const usualWeek: WorkWeek = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** The days on which the user works: of the week, but for days off, such as the public holidays of where they are. */
export type WorkDays = Pick<WorkWeek, 'days'> & { off?: readonly CalendarDate[] };

/** A moment, and the days on which the user works, where they have said so: what "in two weeks" is counted from. */
export type When = { now: Instant; workDays?: WorkDays | undefined };

/** The user's own week, of which they say the days. */
export const workWeekOf = (days: readonly number[] = usualWeek.days): WorkWeek => ({ ...usualWeek, days });

/** Longer than any holidays: whoever never works is late on any day. */
const MOST_OFF = 60;

/** The first day of work that is not before `day`; where there is none for long, `day` itself. */
export function nextWorkDay(day: CalendarDate, workDays: WorkDays): CalendarDate {
  for (let later = 0; later < MOST_OFF; later++) {
    const date = addToDate(day, later);
    if (isWorkDay(date, workDays)) return date;
  }
  return day;
}

const isWorkDay = (day: CalendarDate, { days, off = [] }: WorkDays): boolean =>
  days.includes(startOf(day).getDay()) && !off.includes(day);

/** The same so many days after `day`: nothing that nobody chose a day for comes up on a day off. */
export const workDayIn = (days: number, day: CalendarDate, workDays: WorkDays = usualWeek): CalendarDate =>
  nextWorkDay(addToDate(day, days), workDays);

/** So many days of work after `day`, not counting it. */
export function workDaysAfter(
  count: number,
  day: CalendarDate,
  workDays: WorkDays = usualWeek,
): CalendarDate {
  let date = day;
  for (let left = count; left > 0; left--) date = workDayIn(1, date, workDays);
  return date;
}

/** The last day of work before the longest rest of the week, from `day` on; Friday for those who never rest. */
export function endOfWorkWeek(day: CalendarDate, workDays: WorkDays = usualWeek): CalendarDate {
  const { days } = workDays;
  const longest = Math.max(...days.map((weekday) => restAfter(weekday, days)));
  if (longest < 1) return endOfWorkWeek(day);
  const end = nextWorkDay(day, { days: days.filter((weekday) => restAfter(weekday, days) === longest) });
  // A holiday at the end of it makes the week shorter.
  for (let date = end; date >= day; date = addToDate(date, -1)) if (isWorkDay(date, workDays)) return date;
  return end;
}

/** How many days off follow a day of the week. */
const restAfter = (weekday: number, workDays: readonly number[]): number =>
  everyDay.findIndex((later) => workDays.includes((weekday + 1 + later) % 7));

/** Longer than this is long in any case: the days after it are not counted one by one. */
const MOST_DAYS = 400;

/** Hours of work between two moments where the user is. Never negative, and never less for a later `to`. */
export function workingHours(from: Instant, to: Instant, week: WorkWeek): number {
  let hours = 0;
  let day = startOfDay(from);
  for (let count = 0; day.getTime() < to && count < MOST_DAYS; count++) {
    if (week.days.includes(day.getDay())) hours += overlap(day.getTime(), week, { from, to });
    day = addDays(day, 1);
  }
  return hours;
}

/** Of one day's working hours, those within the span. */
function overlap(midnight: Instant, week: WorkWeek, span: { from: Instant; to: Instant }): number {
  const from = Math.max(midnight + week.from * MINUTE, span.from);
  const to = Math.min(midnight + week.to * MINUTE, span.to);
  return Math.max(0, to - from) / HOUR;
}
