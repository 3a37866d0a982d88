import { add, differenceInCalendarDays } from 'date-fns';
import { type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';

/** How often something comes again: every 2 weeks. */
export type Every = { count: number; unit: 'week' | 'month' | 'year' };

/** At most so long: what comes again more often than this is read as if it came so often. */
const DAYS = { week: 7, month: 31, year: 366 };

/** The first day from `today` on of something that began on `first`: of the 31st, the last of a shorter month. */
export function nextOf(first: CalendarDate, { count, unit }: Every, today: CalendarDate): CalendarDate {
  const start = startOf(first);
  const passed = differenceInCalendarDays(startOf(today), start);
  for (let times = Math.max(0, Math.floor(passed / (DAYS[unit] * count))); ; times++) {
    const day = toCalendarDate(add(start, { [`${unit}s`]: times * count }));
    if (day >= today) return day;
  }
}

/** "every week", "every 3 months". */
export const everyWords = ({ count, unit }: Every): string =>
  count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
