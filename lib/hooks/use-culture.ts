import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Culture } from '../domain/culture.ts';
import { dayIn } from '../domain/day-in.ts';
import { type Holiday, holidayNow } from '../domain/holiday.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { useHolidays } from './use-holidays.ts';

/** What a card of somebody's culture shows; `notice` when there is a public holiday where they are, today or tomorrow. */
export type CultureNow = {
  card: { culture: Culture; holidays: readonly Holiday[]; today: CalendarDate } | undefined;
  notice: string | undefined;
};

export function useCulture({ culture, timeZone }: Stakeholder, now: Instant): CultureNow {
  const country = culture?.country;
  const holidays = useHolidays(country);
  const today = dayIn(timeZone, now);
  return {
    card: culture && { culture, holidays, today },
    notice: country && holidayNow(holidays, country, today)?.text,
  };
}
