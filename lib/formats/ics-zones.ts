import { DAY, type Instant } from '../domain/time.ts';
import type { OffsetChange, Zone } from '../domain/zone.ts';
import type { ContentLine } from './content-lines.ts';
import { parseIcsTime } from './ics-time.ts';
import { fromWindowsZone } from './windows-zones.ts';

/** A VTIMEZONE as it stands in the file: its own properties, and those of each of its STANDARDs and DAYLIGHTs. */
export type RawZone = { lines: ContentLine[]; observances: ContentLine[][] };

/** What a TZID of this file means; undefined when nobody can tell. */
export type ZoneFinder = (tzid: string) => Zone | undefined;

/** Finds zones by name, else by what the file itself says of them. Each name is looked up once. */
export function zoneFinder(zones: readonly RawZone[]): ZoneFinder {
  const described = new Map(zones.map((zone) => [textOf(zone.lines, 'TZID').trim(), zone]));
  const found = new Map<string, Zone | undefined>();
  return (tzid) => {
    const name = tzid.trim();
    if (!found.has(name)) found.set(name, findZone(name, described.get(name)));
    return found.get(name);
  };
}

function findZone(name: string, described: RawZone | undefined): Zone | undefined {
  const location = described && textOf(described.lines, 'X-LIC-LOCATION');
  const tail = /[^/]+\/[^/]+(\/[^/]+)?$/.exec(name)?.[0] ?? '';
  const names = [name, location, tail, tail.slice(tail.indexOf('/') + 1)];
  const byName = names.map((one) => one && (toIana(one) ?? fromWindowsZone(one))).find(Boolean);
  const changes = described ? changesOf(described) : [];
  return byName || (changes.length > 0 ? changes : fromLabel(name));
}

/** `(UTC-05:00) Eastern Time (US & Canada)`, `(GMT+10:00) Canberra, Melbourne, Sydney`, `UTC+01`: for people to read. */
function fromLabel(name: string): Zone | undefined {
  const [, offset, label = ''] =
    /^\(?(?:GMT|UTC) ?([+-]\d\d(?::?\d\d)?)\)? ?(.*)$/i.exec(name.slice(0, 200)) ?? [];
  if (!offset) return undefined;
  const windows = fromWindowsZone(label.replace(/ Time\b.*/, ' Standard Time'));
  const cities = label.split(',').map((city) => `/${city.trim().replaceAll(' ', '_')}`);
  const city = Intl.supportedValuesOf('timeZone').find((zone) => cities.some((one) => zone.endsWith(one)));
  const fixed = parseOffset(offset.replace(':', '').padEnd(5, '0'));
  return windows ?? city ?? (fixed === undefined ? undefined : [{ from: 0, offset: fixed }]);
}

/** The name as the browser spells it; `Europe/lisbon` is one to it, too. */
function toIana(name: string): string | undefined {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+){0,2}$/.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone;
  } catch {
    // No such zone.
    return undefined;
  }
}

/** Files describe zones by rules without end; nobody has met outside these years by a calendar's file. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2040];

function changesOf({ observances }: RawZone): OffsetChange[] {
  return observances.flatMap(changesOfObservance).toSorted((a, b) => a.from - b.from);
}

function changesOfObservance(lines: readonly ContentLine[]): OffsetChange[] {
  const start = parseIcsTime(textOf(lines, 'DTSTART'));
  const [before, offset] = [
    parseOffset(textOf(lines, 'TZOFFSETFROM')),
    parseOffset(textOf(lines, 'TZOFFSETTO')),
  ];
  if (!start || offset === undefined) return [];
  const dates = textOf(lines, 'RDATE')
    .split(',')
    .flatMap((date) => parseIcsTime(date)?.wall ?? []);
  const walls = [start.wall, ...dates, ...yearly(start.wall, textOf(lines, 'RRULE'))];
  return [...new Set(walls)].map((wall) => ({ from: wall - (before ?? offset), offset }));
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, as all zones are described; another rule changes the clock once. */
function yearly(start: number, rule: string): number[] {
  const month = Number(/BYMONTH=(\d+)/i.exec(rule)?.[1] ?? 0);
  const [, nth = '', weekday = ''] = /BYDAY=([+-]?\d)?(SU|MO|TU|WE|TH|FR|SA)/i.exec(rule) ?? [];
  const until = parseIcsTime(/UNTIL=([\dTZ]+)/i.exec(rule)?.[1] ?? '')?.wall ?? Number.POSITIVE_INFINITY;
  if (!/FREQ=YEARLY/i.test(rule) || month === 0 || !nth) return [];
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_none, index) => FIRST_YEAR + index);
  return years
    .map(
      (year) =>
        nthWeekday(year, month - 1, DAYS.indexOf(weekday.toUpperCase()), Number(nth)) + timeOfDay(start),
    )
    .filter((wall) => wall >= start && wall <= until);
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const edge = nth > 0 ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month + 1, 0));
  const gap = nth > 0 ? (weekday - edge.getUTCDay() + 7) % 7 : -((edge.getUTCDay() - weekday + 7) % 7);
  return edge.getTime() + (gap + (nth > 0 ? nth - 1 : nth + 1) * 7) * DAY;
}

const timeOfDay = (at: Instant): number => ((at % DAY) + DAY) % DAY;

/** `+0100`, `-043000`: milliseconds. */
function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = 0] = /^\s*([+-])(\d\d):?(\d\d):?(\d\d)?\s*$/.exec(text) ?? [];
  if (!sign) return undefined;
  const length = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -length : length;
}

const textOf = (lines: readonly ContentLine[], name: string): string =>
  lines.find((line) => line.name === name)?.value ?? '';
