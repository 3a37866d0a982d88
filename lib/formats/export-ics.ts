import { addToDate, type CalendarDate } from '../domain/calendar-date.ts';
import { dueDay } from '../domain/due-day.ts';
import type { EntryKind, LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { escapedText, foldedLine } from './fold-line.ts';
import { toStamp } from './ics-time.ts';

/** What an entry that is due asks for, before what it is about. */
const titles: Partial<Record<EntryKind, string>> = {
  'follow-up': 'Follow up',
  promise: 'Promise',
  feedback: 'Feedback',
  expectation: 'Agreed',
  disclosure: 'Tell',
  conflict: 'Review',
};

/**
 * Everything that is due, as events of a whole day that block no time. Not as to-dos, which is what they are: Google
 * Calendar leaves VTODO out when it imports a file, and Outlook makes nothing of it either.
 */
export function* writeDueIcs(
  ledger: readonly LedgerEntry[],
  people: readonly Stakeholder[],
  now: Instant,
): Generator<string> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  yield* [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Touchbase//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Touchbase',
  ].map(foldedLine);
  for (const entry of ledger) {
    const due = dueDay(entry);
    if (due)
      yield toEvent(entry, { due, name: names.get(entry.stakeholderId) ?? '', now })
        .map(foldedLine)
        .join('');
  }
  yield foldedLine('END:VCALENDAR');
}

type Due = { due: CalendarDate; name: string; now: Instant };

function toEvent(entry: LedgerEntry, { due, name, now }: Due): string[] {
  const title = `${titles[entry.kind] ?? 'Due'}: ${[entry.text, name].filter(Boolean).join(' · ')}`;
  return [
    'BEGIN:VEVENT',
    // The same each time, so that a second import brings the first up to date.
    `UID:${entry.id}@touchbase.example`,
    `DTSTAMP:${toStamp(now)}`,
    `LAST-MODIFIED:${toStamp(entry.updatedAt)}`,
    `DTSTART;VALUE=DATE:${toDigits(due)}`,
    `DTEND;VALUE=DATE:${toDigits(addToDate(due, 1))}`,
    `SUMMARY:${escapedText(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const toDigits = (date: CalendarDate): string => date.replaceAll('-', '');
