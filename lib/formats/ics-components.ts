import type { Refused } from '../domain/contact.ts';
import { cleanText } from './clean-text.ts';
import { type ContentLine, contentLines } from './content-lines.ts';
import type { RawZone } from './ics-zones.ts';
import { MOST_ENTRIES, wordsForTooMany } from './limits.ts';

/** A VEVENT as it stands in the file, by name of the property. */
export type RawEvent = { line: number; properties: Map<string, ContentLine[]>; broken?: ContentLine };

/** What a calendar's file is made of; `other` counts to-dos, journals and the like. */
export type IcsParts = {
  events: RawEvent[];
  zones: RawZone[];
  refused: Refused[];
  other: number;
  /** X-WR-TIMEZONE: where clocks hang that no event says. */
  zone: string;
  /** X-WR-CALNAME: of a user's main calendar, often their address. */
  name: string;
};

const wanted = new Set(
  'UID SEQUENCE SUMMARY STATUS DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID ORGANIZER ATTENDEE'.split(
    ' ',
  ),
);
const others = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY']);
/** A real file has four. */
const DEEPEST = 50;

const TOO_DEEP = 'The file nests one thing in another too deeply: from here on it was not read.';
const CUT_OFF = 'is cut off: the file ends in the middle of it';
const NEVER_ENDS = 'never ends: another begins in the middle of it';

/** How far the reading has come: what is found, the names of what is open, and the event among them. */
type Reading = { parts: IcsParts; open: string[]; event?: RawEvent | undefined };

/** Takes a file apart in one pass. A component that is never closed ends where the next of its kind begins. */
export function readIcsParts(text: string): IcsParts {
  const parts: IcsParts = { events: [], zones: [], refused: [], other: 0, zone: '', name: '' };
  const reading: Reading = { parts, open: [] };
  for (const line of contentLines(text)) {
    const why = step(line, reading);
    if (!why) continue;
    parts.refused.push({ line: line.line, what: 'The rest', reason: why });
    return parts;
  }
  if (reading.event) parts.refused.push({ ...titleOf(reading.event), reason: CUT_OFF });
  return parts;
}

/** Takes in a line; says why when no further one is to be. */
function step(line: ContentLine, reading: Reading): string | undefined {
  if (line.name === 'END') end(line.value.trim().toUpperCase(), reading);
  else if (line.name !== 'BEGIN') keep(line, reading);
  else if (reading.open.length >= DEEPEST) return TOO_DEEP;
  else if (reading.parts.events.length >= MOST_ENTRIES) return wordsForTooMany;
  else begin(line, reading);
  return undefined;
}

function begin(line: ContentLine, reading: Reading): void {
  const { parts, open, event } = reading;
  const name = line.value.trim().toUpperCase();
  open.push(name);
  if (others.has(name)) parts.other++;
  if (name === 'VTIMEZONE') parts.zones.push({ lines: [], observances: [] });
  if (name === 'STANDARD' || name === 'DAYLIGHT') parts.zones.at(-1)?.observances.push([]);
  if (name !== 'VEVENT') return;
  if (event) parts.refused.push({ ...titleOf(event), reason: NEVER_ENDS });
  reading.event = { line: line.line, properties: new Map() };
}

function end(name: string, reading: Reading): void {
  const at = reading.open.lastIndexOf(name);
  if (at !== -1) reading.open.length = at;
  if (name !== 'VEVENT' || !reading.event) return;
  reading.parts.events.push(reading.event);
  reading.event = undefined;
}

function keep(line: ContentLine, { parts, open, event }: Reading): void {
  const inside = open.at(-1);
  if (inside === 'VEVENT' && event) keepOfEvent(line, event);
  else if (inside === 'VTIMEZONE') parts.zones.at(-1)?.lines.push(line);
  else if (inside === 'STANDARD' || inside === 'DAYLIGHT') parts.zones.at(-1)?.observances.at(-1)?.push(line);
  else if (line.name === 'X-WR-TIMEZONE') parts.zone = line.value.trim();
  else if (line.name === 'X-WR-CALNAME') parts.name = cleanText(line.value);
}

function keepOfEvent(line: ContentLine, event: RawEvent): void {
  if (line.name === '') event.broken ??= line;
  if (!wanted.has(line.name)) return;
  const known = event.properties.get(line.name);
  if (known) known.push(line);
  else event.properties.set(line.name, [line]);
}

/** What to call an event in the account of the import. */
export const titleOf = ({ line, properties }: RawEvent): { line: number; what: string } => ({
  line,
  what: cleanText(properties.get('SUMMARY')?.[0]?.value ?? '') || 'An event without a title',
});
