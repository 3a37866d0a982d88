import { addDays, startOfDay } from 'date-fns';
import { addToDate, type CalendarDate, startOf } from './calendar-date.ts';
import { HOUR, type Instant, MINUTE } from './time.ts';

/** When the user works: days as JavaScript counts them, Sunday 0; hours in minutes from midnight. */
export type WorkWeek = { days: number[]; from: number; to: number };

export const usualWeek: WorkWeek = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** The first day of work that is not before `day`; where there is none in a week, `day` itself. */
export function nextWorkDay(day: CalendarDate, workDays: readonly number[]): CalendarDate {
  const weekday = startOf(day).getDay();
  const days = everyDay.find((later) => workDays.includes((weekday + later) % 7));
  return days ? addToDate(day, days) : day;
}

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
