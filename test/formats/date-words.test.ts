import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { findDateWords, parseDateWords, usualDue } from '../../lib/formats/date-words.ts';

/** A Wednesday. */
const today = '2026-11-18' as CalendarDate;

test.each([
  ['send revised numbers next thu', '2026-11-26', 'send revised numbers'],
  ['send revised numbers by thu', '2026-11-19', 'send revised numbers'],
  ['tomorrow call Dev', '2026-11-19', 'call Dev'],
  ['in 2 weeks ask for feedback', '2026-12-02', 'ask for feedback'],
  ['numbers by friday', '2026-11-20', 'numbers'],
  ['roadmap, due 30 nov', '2026-11-30', 'roadmap'],
  ['plan eow', '2026-11-20', 'plan'],
  ['plan by the end of the week', '2026-11-20', 'plan'],
  ['check in a fortnight', '2026-12-02', 'check'],
  ['reply in 3 business days', '2026-11-23', 'reply'],
  ['note from last friday', '2026-11-13', 'note from'],
  ['today', '2026-11-18', ''],
  ['send the deck on 2026-12-24', '2026-12-24', 'send the deck'],
])('%j is due %s: %j', (text, date, rest) => {
  expect(findDateWords(text, today)).toMatchObject({ date, rest });
});

test.each(['send revised numbers', '', 'thank her for the intro', 'ask about v2.1'])(
  '%j names no day',
  (text) => {
    expect(findDateWords(text, today)).toBeUndefined();
  },
);

test('a field for a date takes a day and nothing else', () => {
  expect(parseDateWords('next tue', today)).toBe('2026-11-24');
  expect(parseDateWords('2026-12-24', today)).toBe('2026-12-24');
  expect(parseDateWords('soonish', today)).toBeUndefined();
  expect(parseDateWords('call Dev tomorrow', today)).toBeUndefined();
});

test('without a word it is the second working day from now', () => {
  expect(usualDue(today)).toBe('2026-11-20');
  expect(usualDue('2026-11-20' as CalendarDate)).toBe('2026-11-24');
});
