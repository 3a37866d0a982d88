import { describe, expect, it } from 'vitest';
import { calendarAccount } from '../../lib/domain/calendar-account.ts';
import { touchesOfOccurrence } from '../../lib/domain/occurrence.ts';
import { toEventRef } from '../../lib/formats/event-ref.ts';
import { parseIcs } from '../../lib/formats/ics.ts';
import { occurrencesOf } from '../../lib/formats/occurrences.ts';
import { readCalendars } from '../../lib/formats/read-calendars.ts';
import { address, me } from '../people.ts';

const YEAR = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)] as const;
const ID = '3k2j1h0g9f8e7d6c5b4a';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
const mine = (...lines: string[]): string => event(`UID:${ID}@google.com`, 'SUMMARY:Steering', ...lines);

async function found(text: string, span: readonly [number, number] = YEAR) {
  const read = parseIcs(`BEGIN:VCALENDAR\r\n${text}END:VCALENDAR`, 'Europe/Madrid');
  if (!read.ok) throw new Error(read.error);
  return occurrencesOf(read.value.events, ...span);
}

/** Each start as UTC shows it, and its id without the series'. */
async function starts(text: string, span: readonly [number, number] = YEAR) {
  const { occurrences } = await found(text, span);
  return occurrences
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, ref }) => `${new Date(start).toISOString().slice(5, 16)} ${ref.replace(ID, '')}`);
}

describe('the times at which an event took place', () => {
  it('are one when it does not repeat, by the id that Calendar’s pages have', async () => {
    expect(await starts(mine('DTSTART:20261118T081500Z'))).toEqual(['11-18T08:15 ']);
  });

  it('stay on the clock on the wall when clocks change', async () => {
    const text = mine('DTSTART;TZID=Europe/Madrid:20261019T090000', 'RRULE:FREQ=WEEKLY;COUNT=3');
    expect(await starts(text)).toEqual([
      '10-19T07:00 _20261019T070000Z',
      '10-26T08:00 _20261026T080000Z',
      '11-02T08:00 _20261102T080000Z',
    ]);
  });

  it.each([
    ['a moment', 'UNTIL=20261102T080000Z', 3],
    ['the moment before', 'UNTIL=20261102T075959Z', 2],
    ['a day', 'UNTIL=20261102', 3],
  ])('end with %s', async (_what, until, count) => {
    const text = mine('DTSTART;TZID=Europe/Madrid:20261019T090000', `RRULE:FREQ=WEEKLY;${until}`);
    expect(await starts(text)).toHaveLength(count);
  });

  it('leave out what was taken out, cancelled or declined, and move what was moved', async () => {
    const text =
      mine(
        'DTSTART;TZID=Europe/Madrid:20260601T100000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;TZID=Europe/Madrid:20260602T100000',
      ) +
      mine('DTSTART:20260603T140000Z', 'RECURRENCE-ID;TZID=Europe/Madrid:20260603T100000') +
      mine('DTSTART:20260604T080000Z', 'RECURRENCE-ID:20260604T080000Z', 'STATUS:CANCELLED');
    expect(await starts(text)).toEqual([
      '06-01T08:00 _20260601T080000Z',
      '06-03T14:00 _20260603T080000Z',
      '06-05T08:00 _20260605T080000Z',
    ]);
  });

  it('are those of all parts of a series that was split, each once', async () => {
    const text =
      mine('DTSTART:20260601T080000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260614T235959Z') +
      event(
        `UID:${ID}_R20260615T080000@google.com`,
        'SUMMARY:Steering',
        'DTSTART:20260615T090000Z',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      );
    expect(await starts(text + text)).toEqual([
      '06-01T08:00 _20260601T080000Z',
      '06-08T08:00 _20260608T080000Z',
      '06-15T09:00 _20260615T090000Z',
      '06-22T09:00 _20260622T090000Z',
    ]);
  });

  it('are none of a day without a time, and none of what was called off as a whole', async () => {
    expect(await starts(mine('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY;COUNT=3'))).toEqual([]);
    const off =
      mine('DTSTART:20260601T080000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'STATUS:CANCELLED') +
      mine('DTSTART:20260602T090000Z', 'RECURRENCE-ID:20260602T080000Z');
    expect(await starts(off)).toEqual([]);
  });

  it('take the later version of an event that is in two calendars', async () => {
    const text =
      mine('DTSTART:20260601T080000Z', 'SEQUENCE:3') + mine('DTSTART:20260701T080000Z', 'SEQUENCE:1');
    expect(await starts(text)).toEqual(['06-01T08:00 ']);
  });

  it('of a series without end are those of the span, also years later', async () => {
    const text = mine('DTSTART;TZID=Europe/Madrid:20100104T090000', 'RRULE:FREQ=WEEKLY;BYDAY=MO');
    expect(await starts(text)).toHaveLength(52);
  });

  it('are refused with the reason when the rule cannot be read or has no measure', async () => {
    for (const rule of ['FREQ=SOMETIMES', 'nonsense', 'FREQ=SECONDLY', 'FREQ=MINUTELY;INTERVAL=1']) {
      const { occurrences, passedOver } = await found(mine('DTSTART:20260601T080000Z', `RRULE:${rule}`));
      expect(occurrences).toHaveLength(1);
      expect(passedOver).toMatchObject([
        { line: 2, what: 'Steering', reason: expect.stringContaining('repeats') },
      ]);
    }
    const wild = await found(mine('DTSTART:19700101T000000Z', 'RRULE:FREQ=HOURLY'), [
      0,
      Date.UTC(2100, 0, 1),
    ]);
    expect(wild.passedOver).toHaveLength(1);
  });
});

describe('the id of an event', () => {
  it('is that of Calendar’s pages, whoever made the event', () => {
    expect(toEventRef(`${ID}@google.com`)).toBe(ID);
    expect(toEventRef(`${ID}_R20231016T190000@google.com`, Date.UTC(2026, 10, 22, 8))).toBe(
      `${ID}_20261122T080000Z`,
    );
    // "foobar" is CPNMUOJ1E8 in base32hex (RFC 4648, 10).
    expect(toEventRef('foobar')).toBe('_cpnmuoj1e8');
  });
});

describe('what a meeting of a file proves', () => {
  const guests = [
    'ORGANIZER;CN=Ana:mailto:ana@ortiz.example',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:pm@acme.example',
    'ATTENDEE;PARTSTAT=TENTATIVE;CN=Dev:mailto:dev@ortiz.example',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:eve@ortiz.example',
    'ATTENDEE;CUTYPE=ROOM:mailto:room@acme.example',
    'ATTENDEE;CUTYPE=GROUP:mailto:all@acme.example',
  ];
  const provenBy = async (lines: string[], now = YEAR[1]) => {
    const { occurrences } = await found(mine('DTSTART:20260601T080000Z', 'DTEND:20260601T090000Z', ...lines));
    const [result] = occurrences.map((one) => touchesOfOccurrence(one, [me], now));
    return result!;
  };

  it('is a touch with each guest who did not decline, and nobody else', async () => {
    const proven = await provenBy(guests);
    const touches = proven.ok ? proven.value : [];
    expect(touches.map(({ email }) => email)).toEqual(
      ['ana@ortiz.example', 'dev@ortiz.example'].map(address),
    );
    expect(touches[0]?.touch).toEqual({
      at: Date.UTC(2026, 5, 1, 8),
      kind: 'meeting',
      direction: 'both',
      groupSize: 3,
      source: 'import',
      ref: ID,
      subject: 'Steering',
    });
  });

  it('is nothing, and says why, when the user declined, when it is not over, and when nobody else was there', async () => {
    const declined = guests.map((line) => line.replace('ACCEPTED:mailto:pm@', 'DECLINED:mailto:pm@'));
    expect(await provenBy(declined)).toEqual({ ok: false, error: 'you declined them' });
    expect(await provenBy(guests, Date.UTC(2026, 5, 1, 8, 59))).toEqual({ ok: false, error: 'not over yet' });
    expect(await provenBy(guests.slice(3))).toMatchObject({
      ok: false,
      error: expect.stringContaining('nobody else'),
    });
  });
});

describe('calendars', () => {
  it('are read together, and every entry of them is accounted for', async () => {
    const text = [
      mine('DTSTART:20260601T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      event('UID:day', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260601'),
      event('UID:off', 'SUMMARY:Called off', 'DTSTART:20260601T080000Z', 'STATUS:CANCELLED'),
      event('UID:next', 'SUMMARY:Next year', 'DTSTART:20270601T080000Z'),
      event('UID:bad', 'SUMMARY:Endless', 'DTSTART:20260601T080000Z', 'DTEND:20260501T080000Z'),
      event('SUMMARY:Lost'),
      'BEGIN:VTODO\r\nSUMMARY:Buy milk\r\nEND:VTODO\r\n',
    ].join('');
    const [work, home] = ['work', 'home'].map(
      (name) => new File([`BEGIN:VCALENDAR\r\nX-WR-CALNAME:${name}\r\n${text}END:VCALENDAR`], `${name}.ics`),
    );
    const letter = new File(['Dear Ana'], 'letter.ics');
    const zone = 'Europe/Madrid';
    const read = await readCalendars([work!, home!, letter], { zone, now: Date.UTC(2026, 5, 9) });
    expect(read.names).toEqual(['work', 'home']);
    expect(read.occurrences.map(({ title }) => title)).toEqual(['Steering', 'Steering', 'Endless']);
    expect(read.skipped.map(({ reason, count, example }) => [count, reason.slice(0, 12), example])).toEqual([
      [2, 'another vers', 'Steering'],
      [2, 'last whole d', 'Holiday'],
      [2, 'cancelled', 'Called off'],
      [2, 'still to com', 'Next year'],
      [2, 'to-dos, jour', ''],
    ]);
    expect(read.refused.map(({ file, what }) => [file, what])).toEqual([
      ['work.ics', 'Lost'],
      ['home.ics', 'Lost'],
      ['letter.ics', 'letter.ics'],
    ]);
    expect(read.passedOver.map(({ file, what }) => [file, what])).toEqual([
      ['work.ics', 'Endless'],
      ['home.ics', 'Endless'],
    ]);
    const account = calendarAccount(read, { all: 3, taken: 1, skipped: [] });
    const [all, ...parts] = account.filter(({ what }) => what === 'entries');
    expect(all).toMatchObject({ outcome: 'read', count: 15 });
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(15);
  });
});
