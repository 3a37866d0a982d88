import { DAY, type Instant } from './time.ts';

/** From that instant on, clocks are ahead of UTC by so many milliseconds. */
export type OffsetChange = { from: Instant; offset: number };

/** An IANA name the browser knows, `Europe/Madrid`; or, of a zone that has none, its changes, oldest first. */
export type Zone = string | readonly OffsetChange[];

/** What a clock shows, as the epoch milliseconds at which a clock in UTC shows the same. */
export type WallTime = number;

/**
 * When clocks in `zone` show `wall`. Shown twice, as when clocks go back, it is the first time; never shown, it is
 * counted by the clock before the change (RFC 5545, 3.3.5).
 */
export function toInstantIn(wall: WallTime, zone: Zone): Instant {
  const before = wall - offsetIn(wall - DAY, zone);
  const after = wall - offsetIn(wall + DAY, zone);
  if (before === after || offsetIn(before, zone) === wall - before) return before;
  return offsetIn(after, zone) === wall - after ? after : before;
}

/** What clocks in `zone` show at that instant. */
export const toWallTime = (instant: Instant, zone: Zone): WallTime => instant + offsetIn(instant, zone);

function offsetIn(instant: Instant, zone: Zone): number {
  if (typeof zone !== 'string') {
    const change = zone.findLast(({ from }) => from <= instant) ?? zone[0];
    return change?.offset ?? 0;
  }
  return zone === 'UTC' ? 0 : offsetByName(instant, zone);
}

/** The offsets at midnights (UTC) that were asked for before: asking `Intl` takes a hundred times as long. */
const known = new Map<string, number>();
const MOST_KNOWN = 100_000;

function offsetByName(instant: Instant, zone: string): number {
  const day = Math.floor(instant / DAY);
  const offset = offsetAtMidnight(day, zone);
  return offset === offsetAtMidnight(day + 1, zone) ? offset : askOffset(instant, zone);
}

function offsetAtMidnight(day: number, zone: string): number {
  const key = `${zone} ${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const offset = askOffset(day * DAY, zone);
  known.set(key, offset);
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function askOffset(instant: Instant, zone: string): number {
  const format = formats.get(zone) ?? formatFor(zone);
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

const formatFor = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
