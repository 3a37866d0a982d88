import type { Refused } from '../domain/contact.ts';
import { addSkipped } from '../domain/import-account.ts';
import type { EventsRead, ImportedEvent } from '../domain/imported-event.ts';
import type { Skipped } from '../domain/mail-batch.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { parseIcs } from './ics.ts';
import { occurrencesOf } from './occurrences.ts';
import { readText } from './read-text.ts';

/** What calendars' files hold: the times at which their events took place, and what became of every other entry. */
export type CalendarsRead = {
  /** Entries of all files; those that are neither `skipped` nor `refused` took place at one of `occurrences` or more. */
  entries: number;
  occurrences: Occurrence[];
  skipped: Skipped[];
  refused: Refused[];
  /** What of the others could not be read. */
  passedOver: Refused[];
  /** What the calendars are called: often the address of whoever they belong to. */
  names: string[];
};

/** Reads calendars up to now; `zone` is where the clocks of events hang that name none. */
export async function readCalendars(
  files: readonly File[],
  { zone, now }: { zone: string; now: Instant },
): Promise<CalendarsRead> {
  const events: ImportedEvent[] = [];
  const found: Pick<CalendarsRead, 'refused' | 'passedOver' | 'names'> = {
    refused: [],
    passedOver: [],
    names: [],
  };
  let other = 0;
  for (const file of files) {
    const read = await readCalendar(file, zone);
    const named = (one: Refused): Refused => ({ ...one, file: file.name });
    if (!read.ok) {
      found.refused.push(named({ line: 1, what: file.name, reason: read.error }));
      continue;
    }
    for (const event of read.value.events) events.push(event);
    for (const one of read.value.refused) found.refused.push(named(one));
    for (const one of read.value.passedOver) found.passedOver.push(named(one));
    found.names.push(read.value.name ?? '');
    other += read.value.other;
  }
  const { occurrences, skipped, passedOver } = await occurrencesOf(events, 0, now);
  const noEvents = { reason: 'to-dos, journals and busy times are no meetings', count: other, example: '' };
  return {
    ...found,
    entries: events.length + other + found.refused.length,
    occurrences,
    skipped: other > 0 ? addSkipped(skipped, [noEvents]) : skipped,
    passedOver: [...found.passedOver, ...passedOver],
  };
}

async function readCalendar(file: File, zone: string): Promise<Result<EventsRead>> {
  const text = await readText(file);
  return text.ok ? parseIcs(text.value, zone) : text;
}
