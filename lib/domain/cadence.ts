import { addToDate, type CalendarDate, daysBetween, toCalendarDate } from './calendar-date.ts';
import type { Group } from './group.ts';
import { type Influence, type Quadrant, quadrantOf } from './importance.ts';
import type { Stakeholder } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { TouchSummary } from './touch-summary.ts';

/** How many days at most the user means to let pass: by `ideal` it is good, after `latest` they are losing touch. */
export type Cadence = { ideal: number; latest: number };

/**
 * How often the user means to be in touch with each group, in days; and with each place on the grid, where they have set
 * it other than as shipped.
 */
export type GroupCadences = Record<Group, number> & Partial<Record<Quadrant, number>>;

/** Days, as shipped (product.md, "Default cadence"). */
export const groupCadence: Record<Group, number> = {
  customer: 30,
  team: 7,
  executive: 30,
  partner: 90,
  other: 90,
};

/** The same for those whose power and interest are known, in whatever group. */
export const gridCadence: Record<Quadrant, number> = {
  'manage-closely': 10,
  'keep-satisfied': 30,
  'keep-informed': 30,
  monitor: 90,
};

/** The latest day comes half a cadence after the ideal one. */
const PATIENCE = 1.5;

/** A person's own cadence, else that of their place on the grid, else their group's: as the user has set it, or as shipped. */
export function cadenceOf(
  person: { group: Group; cadenceDays?: number } & Influence,
  ofGroups: GroupCadences = groupCadence,
): Cadence {
  const quadrant = quadrantOf(person);
  const byPlace = quadrant ? (ofGroups[quadrant] ?? gridCadence[quadrant]) : ofGroups[person.group];
  const ideal = person.cadenceDays ?? byPlace;
  return { ideal, latest: Math.ceil(ideal * PATIENCE) };
}

/** Where the user stands with somebody, judged against the cadence. `by` is the ideal day of the next touch. */
export type Standing =
  | { state: 'never' }
  | { state: 'paused'; until: CalendarDate }
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

/** The same of a person. While they are away, or it is not the time, nobody is losing touch with them. */
export function standingOf(
  person: Pick<Stakeholder, 'group' | 'cadenceDays' | 'pausedUntil' | 'summary'> & Influence,
  now: Instant,
  ofGroups: GroupCadences = groupCadence,
): Standing {
  if (isPaused(person, now)) return { state: 'paused', until: person.pausedUntil };
  return standing(person.summary, cadenceOf(person, ofGroups), now);
}

/** Away, or not now, at this moment. */
export const isPaused = <Person extends Pick<Stakeholder, 'pausedUntil'>>(
  person: Person,
  now: Instant,
): person is Person & { pausedUntil: CalendarDate } =>
  person.pausedUntil !== undefined && person.pausedUntil > toCalendarDate(now);

/** Two weeks or less is close, and nobody keeps up with many (product.md, "Default cadence"). */
const CLOSE = 14;
export const MOST_CLOSE = 15;

/** How many people the user means to be in touch with every two weeks or more often. */
export const countClose = (
  people: readonly (Pick<Stakeholder, 'group' | 'cadenceDays'> & Influence)[],
  ofGroups: GroupCadences = groupCadence,
): number => people.filter((person) => cadenceOf(person, ofGroups).ideal <= CLOSE).length;
