import { useEffect, useState } from 'preact/hooks';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Holiday } from '../domain/holiday.ts';
import { bringHolidays } from '../store/holidays.ts';

const none: Holiday[] = [];

/** The public holidays of a country; none while they are looked for, and for no country. */
export function useHolidays(country: string | undefined): readonly Holiday[] {
  const [found, setFound] = useState<{ country: string; days: Holiday[] }>();
  useEffect(() => {
    if (!country) return;
    let isCurrent = true;
    void bringHolidays(country, workOut).then((days) => isCurrent && setFound({ country, days }));
    return () => {
      isCurrent = false;
    };
  }, [country]);
  return found && found.country === country ? found.days : none;
}

/** The rules of the whole world: not before a country's are wanted that are not known yet. */
const workOut = async (country: string, from: CalendarDate) =>
  (await import('../formats/work-out-holidays.ts')).workOutHolidays(country, from);
