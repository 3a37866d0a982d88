import { addToDate, type CalendarDate } from './calendar-date.ts';
import { countryName } from './culture.ts';
import { dayWords } from './words-for-time.ts';

/** A public holiday of a country: a day off for nearly everybody there. */
export type Holiday = { day: CalendarDate; name: string };

/** "Public holiday in India today: Diwali", or tomorrow; undefined on any other day. */
export function holidayNow(
  holidays: readonly Holiday[],
  country: string,
  today: CalendarDate,
): { isToday: boolean; text: string } | undefined {
  const tomorrow = addToDate(today, 1);
  const near = holidays.find(({ day }) => day === today) ?? holidays.find(({ day }) => day === tomorrow);
  if (!near) return undefined;
  const isToday = near.day === today;
  const when = isToday ? 'today' : 'tomorrow';
  return { isToday, text: `Public holiday in ${countryName(country)} ${when}: ${near.name}` };
}

/** "Sun 6 Dec, Constitution Day": the next one from a day on. */
export function nextHoliday(
  holidays: readonly Holiday[],
  today: CalendarDate,
  locale?: string,
): string | undefined {
  const next = holidays.find(({ day }) => day >= today);
  return next && `${dayWords(next.day, today, locale)}, ${next.name}`;
}
