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

/** Takes a file apart in one pass. A component that is never closed ends where the next of its kind begins. */
export function readIcsParts(text: string): IcsParts {
  const parts: IcsParts = { events: [], zones: [], refused: [], other: 0, zone: '', name: '' };
  const open: string[] = [];
  let event: RawEvent | undefined;
  for (const line of contentLines(text)) {
    const name = line.name === 'BEGIN' || line.name === 'END' ? line.value.trim().toUpperCase() : '';
    if (line.name === 'BEGIN') {
      if (open.length >= DEEPEST)
        return stopped(
          parts,
          line,
          'The file nests one thing in another too deeply: from here on it was not read.',
        );
      if (parts.events.length >= MOST_ENTRIES) return stopped(parts, line, wordsForTooMany);
      if (name === 'VEVENT') {
        if (event)
          parts.refused.push({ ...titleOf(event), reason: 'never ends: another begins in the middle of it' });
        event = { line: line.line, properties: new Map() };
      }
      begin(name, parts);
      open.push(name);
    } else if (line.name === 'END') {
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
      if (name === 'VEVENT' && event) {
        parts.events.push(event);
        event = undefined;
      }
    } else keep(line, { parts, event, inside: open.at(-1) });
  }
  if (event)
    parts.refused.push({ ...titleOf(event), reason: 'is cut off: the file ends in the middle of it' });
  return parts;
}

function begin(name: string, parts: IcsParts): void {
  if (others.has(name)) parts.other++;
  if (name === 'VTIMEZONE') parts.zones.push({ lines: [], observances: [] });
  if (name === 'STANDARD' || name === 'DAYLIGHT') parts.zones.at(-1)?.observances.push([]);
}

type Place = { parts: IcsParts; event: RawEvent | undefined; inside: string | undefined };

function keep(line: ContentLine, { parts, event, inside }: Place): void {
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

function stopped(parts: IcsParts, { line }: ContentLine, reason: string): IcsParts {
  parts.refused.push({ line, what: 'The rest', reason });
  return parts;
}

/** What to call an event in the account of the import. */
export const titleOf = ({ line, properties }: RawEvent): { line: number; what: string } => ({
  line,
  what: cleanText(properties.get('SUMMARY')?.[0]?.value ?? '') || 'An event without a title',
});
