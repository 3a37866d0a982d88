import { addToDate, type CalendarDate, daysBetween, toCalendarDate } from './calendar-date.ts';
import type { Group } from './group.ts';
import { type Influence, type Quadrant, quadrantOf } from './importance.ts';
import type { Stakeholder } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { TouchSummary } from './touch-summary.ts';
import { everyDay, nextWorkDay, usualWeek } from './work-week.ts';

/** How many days at most the user means to let pass: by `ideal` it is good, after `latest` they are losing touch. */
export type Cadence = { ideal: number; latest: number };

/**
 * How often the user means to be in touch with each group, in days; with each place on the grid, where they have set it
 * other than as shipped; and with those who have a tag, where they have said so. `workDays` are the days on which the user
 * is in touch with anybody, as JavaScript counts them; `country` is where they are, if its public holidays are to be days off.
 */
export type GroupCadences = Record<Group, number> &
  Partial<Record<Quadrant, number>> & {
    tags?: Record<string, number>;
    workDays?: readonly number[];
    country?: string;
  };

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

/**
 * A person's own cadence, else the closest of their tags', else that of their place on the grid, else their group's: as
 * the user has set it, or as shipped.
 */
export function cadenceOf(person: Kept, ofGroups: GroupCadences = groupCadence): Cadence {
  const ideal = person.cadenceDays ?? byTag(person, ofGroups) ?? byPlace(person, ofGroups);
  return { ideal, latest: Math.ceil(ideal * PATIENCE) };
}

/** As far as somebody's cadence depends on it. */
type Kept = Pick<Stakeholder, 'group' | 'cadenceDays' | 'tags'> & Influence;

function byTag({ tags }: Kept, { tags: ofTags }: GroupCadences): number | undefined {
  if (!tags || !ofTags) return undefined;
  const days = tags.flatMap((tag) => ofTags[tag] ?? []);
  return days.length > 0 ? Math.min(...days) : undefined;
}

function byPlace(person: Kept, ofGroups: GroupCadences): number {
  const quadrant = quadrantOf(person);
  return quadrant ? (ofGroups[quadrant] ?? gridCadence[quadrant]) : ofGroups[person.group];
}

/** Where the user stands with somebody, judged against the cadence. `by` is the ideal day of the next touch. */
export type Standing =
  | { state: 'never' }
  | { state: 'paused'; until: CalendarDate }
  | { state: 'in-touch' | 'past-ideal' | 'past-latest'; daysAgo: number; by: CalendarDate };

/**
 * Counted in calendar days where the user is, so that neither hours nor daylight saving matter. A day on which the user
 * does not work is no day to be late: what would be up on a Saturday is on Monday.
 */
export function standing(
  summary: TouchSummary,
  cadence: Cadence,
  now: Instant,
  workDays: readonly number[] = everyDay,
): Standing {
  if (summary.last === undefined) return { state: 'never' };
  const [lastDay, today] = [toCalendarDate(summary.last), toCalendarDate(now)];
  const daysAgo = Math.max(0, daysBetween(lastDay, today));
  const by = nextWorkDay(addToDate(lastDay, cadence.ideal), { days: workDays });
  if (today <= by) return { state: 'in-touch', daysAgo, by };
  const isLost = today > nextWorkDay(addToDate(lastDay, cadence.latest), { days: workDays });
  return { state: isLost ? 'past-latest' : 'past-ideal', daysAgo, by };
}

/** The same of a person. While they are away, or it is not the time, nobody is losing touch with them. */
export function standingOf(
  person: Kept & Pick<Stakeholder, 'pausedUntil' | 'summary'>,
  now: Instant,
  ofGroups: GroupCadences = groupCadence,
): Standing {
  if (isPaused(person, now)) return { state: 'paused', until: person.pausedUntil };
  const { workDays = usualWeek.days } = ofGroups;
  return standing(person.summary, cadenceOf(person, ofGroups), now, workDays);
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
export const countClose = (people: readonly Kept[], ofGroups: GroupCadences = groupCadence): number =>
  people.filter((person) => cadenceOf(person, ofGroups).ideal <= CLOSE).length;
