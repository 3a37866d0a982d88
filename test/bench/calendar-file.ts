import { convertIcsCalendar } from 'ts-ics';
import type { ImportedEvent } from '../../lib/domain/imported-event.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import { parseIcs } from '../../lib/formats/ics.ts';
import { toStamp } from '../../lib/formats/ics-time.ts';
import { occurrencesOf } from '../../lib/formats/occurrences.ts';
import { loadExpander } from '../../lib/formats/recurrence.ts';
import { compare, type Measure } from './measure.ts';

const EVENTS = 20_000;
const START = Date.UTC(2016, 0, 4, 9);
const SPAN = [START, Date.UTC(2026, 10, 22)] as const;

/**
 * How many events of a calendar's file are read in a second, and become meetings with every series expanded; more is
 * better. Beside ts-ics, which reads and does not expand; nobody is faster than who only cuts the text into lines.
 */
export async function measureCalendarFile(): Promise<Measure[]> {
  const text = calendarOf(EVENTS);
  await loadExpander();
  const baseline = () => perSecond(() => convertIcsCalendar(undefined, text));
  const limit = () => perSecond(() => text.split('\n').length);
  return [
    await compare('calendar file read, 20,000 events', 'events/s', 3, {
      ours: () => perSecond(() => readAll(text)),
      baseline,
      limit,
    }),
    await compare('calendar file to meetings, 20,000 events', 'events/s', 3, {
      ours: () => perSecond(() => occurrencesOf(readAll(text), ...SPAN)),
      baseline,
      limit,
    }),
  ];
}

async function perSecond(read: () => unknown): Promise<number> {
  const started = performance.now();
  await read();
  return EVENTS / ((performance.now() - started) / 1000);
}

function readAll(text: string): ImportedEvent[] {
  const read = parseIcs(text, 'Europe/Madrid');
  if (!read.ok || read.value.events.length !== EVENTS) throw new Error('Not all events were read.');
  return read.value.events;
}

/** A calendar as Google exports it: one event in forty is a weekly series of half a year. */
function calendarOf(count: number): string {
  const events = Array.from({ length: count }, (_none, index) => {
    const start = START + Math.floor(index / 8) * DAY + (index % 8) * HOUR;
    const isSeries = index % 40 === 0;
    return [
      'BEGIN:VEVENT',
      isSeries ? `DTSTART;TZID=Europe/Madrid:${toStamp(start).slice(0, 15)}` : `DTSTART:${toStamp(start)}`,
      ...(isSeries ? ['DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=26'] : [`DTEND:${toStamp(start + HOUR)}`]),
      'DTSTAMP:20261122T000000Z',
      'ORGANIZER;CN=Person 1:mailto:person1@bench.example',
      `UID:bench${index}@google.com`,
      ...[1, 2, 3].map(
        (guest) =>
          `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Person ${guest}\r\n ;X-NUM-GUESTS=0:mailto:person${(index + guest) % 500}@bench.example`,
      ),
      'CREATED:20260101T000000Z',
      'DESCRIPTION:The agenda is in the document that everybody has\\, as always.\\nSee y\r\n ou there.',
      'LAST-MODIFIED:20260101T000000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      `SUMMARY:Meeting ${index}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ].join('\r\n');
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Google Inc//EN', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}
