import Holidays from 'date-holidays';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Holiday } from '../domain/holiday.ts';

/** Two years ahead: kept, since only our own pages can work them out. */
const YEARS = 2;

/**
 * The public holidays of a whole country from `from`'s year on, in English, in order of days; none of a single state or
 * town. The rules of every country come with this file: it is for our own pages, loaded when somebody's country asks for it.
 */
export function workOutHolidays(
  country: string,
  from: CalendarDate,
): { until: CalendarDate; days: Holiday[] } {
  const year = Number(from.slice(0, 4));
  const years = Array.from({ length: YEARS + 1 }, (_, index) => year + index);
  const calendar = new Holidays(country, { types: ['public'], timezone: 'UTC' });
  const all = years.flatMap((one) => calendar.getHolidays(one, 'en') ?? []);
  const days = all
    // A day may have a half holiday, from two o'clock on: one works in the morning.
    .filter(({ date, type }) => type === 'public' && date.includes(' 00:00:00'))
    .map(({ date, name }) => ({ day: date.slice(0, 10) as CalendarDate, name }));
  return { until: `${year + YEARS}-12-31` as CalendarDate, days };
}
