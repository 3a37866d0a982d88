import { useMemo } from 'preact/hooks';
import type { GroupCadences } from '../domain/cadence.ts';
import { usualWeek, type WorkDays } from '../domain/work-week.ts';
import { useHolidays } from './use-holidays.ts';

/** The days on which the user works: those of the week, without the public holidays of their country where they have said it. */
export function useWorkDays({ workDays = usualWeek.days, country }: GroupCadences): WorkDays {
  const holidays = useHolidays(country);
  return useMemo(() => ({ days: workDays, off: holidays.map(({ day }) => day) }), [workDays, holidays]);
}
