import { DAY, type Instant, MINUTE } from '../../domain/time.ts';
import type { Day } from './event-id.ts';
import { keepLast } from './keep-last.ts';

/**
 * The instant at which clocks in `zone` show `minutes` after midnight on `day`; undefined when they never do or do so
 * twice, as when the clocks change.
 */
export function toInstant({ year, month, date }: Day, minutes: number, zone: string): Instant | undefined {
  const wall = Date.UTC(year, month - 1, date) + minutes * MINUTE;
  const offsets = new Set([wall - DAY, wall + DAY].map((around) => wallClockAt(around, zone) - around));
  const found = [...offsets].map((offset) => wall - offset).filter((at) => wallClockAt(at, zone) === wall);
  return found.length === 1 ? found[0] : undefined;
}

/** The day in `zone` at that instant, and the minutes since its midnight. */
export function fromInstant(instant: Instant, zone: string): { day: Day; minutes: number } {
  const wall = new Date(wallClockAt(instant, zone));
  const day = { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, date: wall.getUTCDate() };
  return { day, minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes() };
}

/** What clocks in `zone` show, as the epoch milliseconds at which clocks in UTC show the same. Whole minutes. */
function wallClockAt(instant: Instant, zone: string): number {
  const parts = clockIn(zone).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
}

const clockIn = keepLast(
  (timeZone) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }),
);
