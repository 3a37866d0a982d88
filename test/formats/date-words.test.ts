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

const sundayToThursday = { days: [0, 1, 2, 3, 4] };

test('without a word it is the second working day from now', () => {
  expect(usualDue(today)).toBe('2026-11-20');
  expect(usualDue('2026-11-20' as CalendarDate)).toBe('2026-11-24');
  expect(usualDue(today, sundayToThursday)).toBe('2026-11-22');
});

/** The user works Monday to Friday, or Sunday to Thursday; 21 November is a Saturday. */
test.each([
  ['in 3 days', '2026-11-23', '2026-11-22'],
  ['in 2 days', '2026-11-20', '2026-11-22'],
  ['next month', '2026-12-18', '2026-12-20'],
  ['in 3 business days', '2026-11-23', '2026-11-23'],
  ['eow', '2026-11-20', '2026-11-19'],
])('“%s” ends on a day the user works: %s, or %s', (words, usual, other) => {
  expect(parseDateWords(words, today)).toBe(usual);
  expect(parseDateWords(words, today, sundayToThursday)).toBe(other);
});

test.each([
  ['on saturday', '2026-11-21'],
  ['21 nov', '2026-11-21'],
  ['2026-11-22', '2026-11-22'],
  ['saturday next week', '2026-11-28'],
])('“%s” was chosen, and stays', (words, date) => expect(parseDateWords(words, today)).toBe(date));

test('“tomorrow” and “the day after tomorrow” are days that were chosen too', () => {
  const friday = '2026-11-20' as CalendarDate;
  expect(parseDateWords('tomorrow', friday)).toBe('2026-11-21');
  expect(parseDateWords('the day after tomorrow', friday)).toBe('2026-11-22');
  expect(parseDateWords('next week', '2026-11-21' as CalendarDate)).toBe('2026-11-30');
});
