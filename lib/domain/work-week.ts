import { addDays, startOfDay } from 'date-fns';
import { addToDate, type CalendarDate, startOf } from './calendar-date.ts';
import { HOUR, type Instant, MINUTE } from './time.ts';

/** When the user works: days as JavaScript counts them, Sunday 0; hours in minutes from midnight. */
export type WorkWeek = { days: readonly number[]; from: number; to: number };

export const usualWeek: WorkWeek = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** A moment, and the days on which the user works, where they have said so: what "in two weeks" is counted from. */
export type When = { now: Instant; workDays?: readonly number[] | undefined };

/** The user's own week, of which they say the days. */
export const workWeekOf = (days: readonly number[] = usualWeek.days): WorkWeek => ({ ...usualWeek, days });

/** The first day of work that is not before `day`; where there is none in a week, `day` itself. */
export function nextWorkDay(day: CalendarDate, workDays: readonly number[]): CalendarDate {
  const weekday = startOf(day).getDay();
  const days = everyDay.find((later) => workDays.includes((weekday + later) % 7));
  return days ? addToDate(day, days) : day;
}

/** The same so many days after `day`: nothing that nobody chose a day for comes up on a day off. */
export const workDayIn = (
  days: number,
  day: CalendarDate,
  workDays: readonly number[] = usualWeek.days,
): CalendarDate => nextWorkDay(addToDate(day, days), workDays);

/** So many days of work after `day`, not counting it. */
export function workDaysAfter(
  count: number,
  day: CalendarDate,
  workDays: readonly number[] = usualWeek.days,
): CalendarDate {
  let date = day;
  for (let left = count; left > 0; left--) date = workDayIn(1, date, workDays);
  return date;
}

/** The last day of work before the longest rest of the week, from `day` on; Friday for those who never rest. */
export function endOfWorkWeek(day: CalendarDate, workDays: readonly number[] = usualWeek.days): CalendarDate {
  const longest = Math.max(...workDays.map((weekday) => restAfter(weekday, workDays)));
  if (longest < 1) return endOfWorkWeek(day);
  return nextWorkDay(
    day,
    workDays.filter((weekday) => restAfter(weekday, workDays) === longest),
  );
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
