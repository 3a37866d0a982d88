import type { RRuleTemporal } from 'rrule-temporal';
import { fail, ok, type Result } from '../domain/result.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { toInstantIn, toWallTime, type WallTime, type Zone } from '../domain/zone.ts';
import { parseIcsTime, toStamp } from './ics-time.ts';

/** Expands rules; loaded only when a file has a series, for it is large. */
export type Expander = typeof RRuleTemporal;

export const loadExpander = async (): Promise<Expander> => (await import('rrule-temporal')).RRuleTemporal;

/** A daily series for forty years. */
const MOST_STARTS = 15_000;
const YEAR = 366 * DAY;

/**
 * When a series that begins at `start` was meant to start, from `from` up to `to`, oldest first. It is expanded by the
 * clock on the wall and only then put into time: so meetings stay at nine when clocks change.
 */
export function startsOf(
  { start, zone, recurrence }: { start: Instant; zone: Zone; recurrence: string },
  [from, to]: readonly [Instant, Instant],
  Rule: Expander,
): Result<Instant[]> {
  if (/FREQ=(SECOND|MINUTE)LY/i.test(recurrence))
    return fail('repeats every minute or second, as no meeting does');
  try {
    const rule = new Rule({
      rruleString: withUntilOnWall(recurrence, zone),
      dtstart: onWall(toWallTime(start, zone)),
      tzid: 'UTC',
      includeDtstart: true,
      maxIterations: MOST_STARTS,
      maxCandidateEvaluations: MOST_STARTS * 50,
    });
    // Year by year, so that a rule without measure is noticed before the memory is full of it.
    const step = /COUNT=/i.test(recurrence) ? to - from + 2 * DAY : YEAR;
    const starts: Instant[] = [];
    for (let begin = Math.max(from, start) - DAY; begin < to + DAY; begin += step) {
      const end = Math.min(begin + step, to + DAY) - 1;
      const walls = rule.between(new Date(begin), new Date(end), true);
      starts.push(...walls.map(({ epochMilliseconds }) => toInstantIn(epochMilliseconds, zone)));
      if (starts.length > MOST_STARTS) return fail('repeats without measure');
    }
    return ok(starts.filter((at) => at >= from && at < to));
  } catch {
    // The library says what is wrong in words for programmers; whatever it is, nobody can tell when it repeats.
    return fail(`repeats by a rule that cannot be read: ${recurrence.slice(0, 100)}`);
  }
}

/** What the library takes as a date, without the polyfill that would make one. */
const onWall = (wall: WallTime): { timeZoneId: string; toString(): string } => ({
  timeZoneId: 'UTC',
  toString: () => `${new Date(wall).toISOString().slice(0, 19)}+00:00[UTC]`,
});

/** UNTIL is a moment, or the last day; the rule is expanded by what the clock shows. */
const withUntilOnWall = (recurrence: string, zone: Zone): string =>
  recurrence.replace(/UNTIL=([^;]*)/i, (whole, text: string) => {
    const until = parseIcsTime(text);
    if (!until) return whole;
    const wall = until.isUtc
      ? toWallTime(until.wall, zone)
      : until.isDay
        ? until.wall + DAY - 1000
        : until.wall;
    return `UNTIL=${toStamp(wall)}`;
  });
