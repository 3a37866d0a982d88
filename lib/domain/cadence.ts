import { addToDate, type CalendarDate, daysBetween, toCalendarDate } from './calendar-date.ts';
import type { Group } from './group.ts';
import type { Instant } from './time.ts';
import type { TouchSummary } from './touch-summary.ts';

/** How many days at most the user means to let pass: by `ideal` it is good, after `latest` they are losing touch. */
export type Cadence = { ideal: number; latest: number };

/** Days, as shipped (product.md, "Default cadence"). */
export const groupCadence: Record<Group, number> = {
  customer: 30,
  team: 7,
  executive: 30,
  partner: 90,
  other: 90,
};

/** The latest day comes half a cadence after the ideal one. */
const PATIENCE = 1.5;

/** A person's own cadence, else their group's: as the user has set it, else as shipped. */
export function cadenceOf(
  person: { group: Group; cadenceDays?: number },
  ofGroups: Record<Group, number> = groupCadence,
): Cadence {
  const ideal = person.cadenceDays ?? ofGroups[person.group];
  return { ideal, latest: Math.ceil(ideal * PATIENCE) };
}

/** Where the user stands with somebody, judged against the cadence. `by` is the ideal day of the next touch. */
export type Standing =
  | { state: 'never' }
  | { state: 'in-touch' | 'past-ideal' | 'past-latest'; daysAgo: number; by: CalendarDate };

/** Counted in calendar days where the user is, so that neither hours nor daylight saving matter. */
export function standing(summary: TouchSummary, cadence: Cadence, now: Instant): Standing {
  if (summary.last === undefined) return { state: 'never' };
  const lastDay = toCalendarDate(summary.last);
  const daysAgo = Math.max(0, daysBetween(lastDay, toCalendarDate(now)));
  const by = addToDate(lastDay, cadence.ideal);
  if (daysAgo > cadence.latest) return { state: 'past-latest', daysAgo, by };
  return { state: daysAgo > cadence.ideal ? 'past-ideal' : 'in-touch', daysAgo, by };
}
