import { describe, expect, it } from 'vitest';
import type { EventsRead } from '../../lib/domain/imported-event.ts';
import { parseIcs } from '../../lib/formats/ics.ts';

const HOME = 'Europe/Madrid';

const read = (text: string): EventsRead => {
  const result = parseIcs(text, HOME);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

const one = (...lines: string[]) => {
  const { events, refused, passedOver } = read(calendar(...event(...lines)));
  return { event: events[0], refused, passedOver };
};

describe('an event of a calendar’s file', () => {
  it('is read as Google exports it: folds in the middle of an address, capitals, rooms and groups', () => {
    const { event: found, refused } = one(
      'DTSTART:20261118T081500Z',
      'DTEND:20261118T090000Z',
      'ORGANIZER;CN=Ana Ortiz:mailto:ana.ortiz@northwind.example',
      'UID:3k2j1h0g9f8e7d6c5b4a@google.com',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Ortiz,',
      '  Ana";X-NUM-GUESTS=0:mailto:ana.ort',
      ' iz@northwind.example',
      'ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=me@acme.example:MAILTO:me@acme.example',
      'ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED:mailto:c_1@resource.calendar.google.com',
      'ATTENDEE;CUTYPE=GROUP:mailto:team@acme.example',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'SUMMARY:Q3 pricing\\, again',
      'DESCRIPTION:<b>not read</b>',
      'BEGIN:VALARM',
      'SUMMARY:an alarm',
      'DTSTART:19990101T000000Z',
      'END:VALARM',
    );
    expect(refused).toEqual([]);
    expect(found).toEqual({
      line: 3,
      uid: '3k2j1h0g9f8e7d6c5b4a@google.com',
      sequence: 2,
      title: 'Q3 pricing, again',
      start: Date.UTC(2026, 10, 18, 8, 15),
      end: Date.UTC(2026, 10, 18, 9),
      zone: 'UTC',
      isAllDay: false,
      status: 'confirmed',
      organizer: { email: 'ana.ortiz@northwind.example', name: 'Ana Ortiz' },
      attendees: [
        { email: 'ana.ortiz@northwind.example', name: 'Ortiz, Ana', answer: 'yes', kind: 'person' },
        { email: 'me@acme.example', name: '', answer: 'no', kind: 'person' },
        { email: 'c_1@resource.calendar.google.com', name: '', answer: 'yes', kind: 'room' },
        { email: 'team@acme.example', name: '', answer: 'none', kind: 'group' },
      ],
      rdates: [],
      exdates: [],
    });
  });

  const VTIMEZONE = [
    'BEGIN:VTIMEZONE',
    'TZID:Where we are',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];

  it.each([
    ['UTC', 'DTSTART:20260701T100000Z', Date.UTC(2026, 6, 1, 10)],
    ['the place of the user', 'DTSTART:20260701T100000', Date.UTC(2026, 6, 1, 8)],
    ['an IANA name', 'DTSTART;TZID=Asia/Kolkata:20260701T100000', Date.UTC(2026, 6, 1, 4, 30)],
    ['one with wrong capitals', 'DTSTART;TZID=Europe/lisbon:20260701T100000', Date.UTC(2026, 6, 1, 9)],
    [
      'one behind a path',
      'DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260701T100000',
      Date.UTC(2026, 6, 1, 14),
    ],
    ['a Windows name', 'DTSTART;TZID="W. Europe Standard Time":20260101T100000', Date.UTC(2026, 0, 1, 9)],
    [
      'a quotation mark never closed',
      'DTSTART;TZID="W. Europe Standard Time:20260101T100000',
      Date.UTC(2026, 0, 1, 9),
    ],
    [
      'the file’s own description, in summer',
      'DTSTART;TZID=Where we are:20260701T100000',
      Date.UTC(2026, 6, 1, 8),
    ],
    [
      'the file’s own description, in winter',
      'DTSTART;TZID=Where we are:20261201T100000',
      Date.UTC(2026, 11, 1, 9),
    ],
    [
      'a clock that goes forward past it',
      'DTSTART;TZID=Europe/Madrid:20260329T023000',
      Date.UTC(2026, 2, 29, 1, 30),
    ],
    [
      'a clock that shows it twice',
      'DTSTART;TZID=Europe/Madrid:20261025T023000',
      Date.UTC(2026, 9, 25, 0, 30),
    ],
    ['the ISO form', 'DTSTART:2026-07-01T10:00:00Z', Date.UTC(2026, 6, 1, 10)],
  ])('is at its time by %s', (_what, line, start) => {
    const { events } = read(calendar(...VTIMEZONE, ...event('UID:a', line)));
    expect(events.map((found) => new Date(found.start))).toEqual([new Date(start)]);
  });

  it('without a zone hangs on the clock of its calendar', () => {
    const { events, name } = read(
      calendar(
        'X-WR-CALNAME:ana@ortiz.example',
        'X-WR-TIMEZONE:America/New_York',
        ...event('UID:a', 'DTSTART:20260701T100000'),
      ),
    );
    expect(events[0]?.start).toBe(Date.UTC(2026, 6, 1, 14));
    expect(name).toBe('ana@ortiz.example');
  });

  it.each([
    ['its end', 'DTEND:20260701T110000Z', 60],
    ['its length', 'DURATION:PT1H30M', 90],
    ['nothing', 'X-NOTHING:1', undefined],
  ])('ends by %s', (_what, line, minutes) => {
    const { event: found } = one('UID:a', 'DTSTART:20260701T100000Z', line);
    expect(found?.end).toBe(minutes && Date.UTC(2026, 6, 1, 10, minutes));
  });

  it('may be a day, a series, or an instance of one', () => {
    expect(one('UID:a', 'DTSTART;VALUE=DATE:20260701').event).toMatchObject({ isAllDay: true });
    expect(
      one(
        'UID:a',
        'DTSTART;TZID=Europe/Madrid:20260701T100000',
        'RRULE:FREQ=WEEKLY;BYDAY=WE',
        'EXDATE;TZID=Europe/Madrid:20260708T100000,20260715T100000',
        'EXDATE:20260722T080000Z',
        'RDATE;VALUE=PERIOD:20260703T080000Z/PT1H',
        'RECURRENCE-ID;TZID=Europe/Madrid:20260701T100000',
      ).event,
    ).toMatchObject({
      recurrence: 'FREQ=WEEKLY;BYDAY=WE',
      exdates: [8, 15, 22].map((day) => Date.UTC(2026, 6, day, 8)),
      rdates: [Date.UTC(2026, 6, 3, 8)],
      recurrenceId: Date.UTC(2026, 6, 1, 8),
    });
  });

  it.each([
    ['no start', ['UID:a', 'SUMMARY:Lunch'], 'has no start'],
    ['a start that is none', ['DTSTART:20261341T100000Z', 'SUMMARY:Lunch'], 'which is no time'],
    [
      'a zone nobody knows',
      ['DTSTART;TZID=Middle Earth:20260701T100000', 'SUMMARY:Lunch'],
      'which nobody knows',
    ],
  ])('with %s is refused, with its line and the reason', (_what, lines, reason) => {
    const { event: found, refused } = one(...lines);
    expect(found).toBeUndefined();
    expect(refused).toEqual([{ line: 3, what: 'Lunch', reason: expect.stringContaining(reason) }]);
  });

  it('is taken without what cannot be read in it, which is named', () => {
    const {
      event: found,
      refused,
      passedOver,
    } = one(
      'DTSTART:20260701T100000Z',
      'DTEND:20260601T100000Z',
      'SUMMARY:Lunch',
      'ATTENDEE;CN=Bo:invalid:nomail',
      'EXDATE:never',
      'no property',
    );
    expect(found).toMatchObject({ title: 'Lunch', attendees: [], exdates: [] });
    expect(refused).toEqual([]);
    expect(passedOver.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('ends before it begins'),
      expect.stringContaining('cannot be read: “no property”'),
      expect.stringContaining('guest without an email address: “Bo”'),
      expect.stringContaining('no time'),
    ]);
  });
});

describe('a calendar’s file', () => {
  it('counts what is no event, and names events that never end', () => {
    const { events, refused, other } = read(
      `${calendar(
        'BEGIN:VTODO',
        'SUMMARY:x',
        'END:VTODO',
        'BEGIN:VEVENT',
        'SUMMARY:Open',
        ...event('UID:b', 'DTSTART:20260701T100000Z'),
      )}BEGIN:VEVENT\r\nSUMMARY:Cut`,
    );
    expect([events.length, other]).toEqual([1, 1]);
    expect(refused).toEqual([
      { line: 6, what: 'Open', reason: expect.stringContaining('never ends') },
      { line: 13, what: 'Cut', reason: expect.stringContaining('cut off') },
    ]);
  });

  it('that is none is refused in words', () => {
    expect(parseIcs('Dear Ana', HOME)).toEqual({
      ok: false,
      error: expect.stringContaining('not a calendar'),
    });
  });

  it('cut off at any percent gives the events before, and says so', () => {
    const whole = calendar(
      ...Array.from({ length: 20 }, (_none, index) =>
        event(`UID:${index}`, 'DTSTART:20260701T100000Z'),
      ).flat(),
    );
    for (let percent = 1; percent < 100; percent++) {
      const text = whole.slice(0, Math.floor((whole.length * percent) / 100));
      const result = parseIcs(text, HOME);
      const begun = (text.match(/BEGIN:VEVENT(?=\r)/g) ?? []).length;
      if (result.ok)
        expect(result.value.events.length + result.value.refused.length).toBeGreaterThanOrEqual(begun);
    }
  });

  it('takes time in proportion to its size, however it is made', () => {
    const started = performance.now();
    const nested = read('BEGIN:VEVENT\n'.repeat(1_000_000));
    expect(nested.refused.at(-1)?.reason).toContain('too deeply');
    for (const text of [
      `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nEND:VEVENT\n'.repeat(100_000)}`,
      `BEGIN:VCALENDAR\n${'END:VEVENT\n'.repeat(300_000)}`,
      calendar(...event('DTSTART:20260701T100000Z', `SUMMARY:${'x'.repeat(20_000_000)}`)),
      calendar(...event('DTSTART:20260701T100000Z', `EXDATE:${'20260701T100000Z,'.repeat(60_000)}`)),
      calendar(...event(`DTSTART${';A="'.repeat(200_000)}:20260701T100000Z`)),
      calendar(...event(`DTSTART;TZID=${'/a'.repeat(400_000)}:20260701T100000`)),
      calendar(
        ...event(
          'DTSTART:20260701T100000Z',
          ...Array.from({ length: 50_000 }, () => 'ATTENDEE;CN=A:mailto:a@b.example'),
        ),
      ),
      `BEGIN:VCALENDAR\n${'\0'.repeat(2_000_000)}`,
    ]) {
      parseIcs(text, HOME);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
