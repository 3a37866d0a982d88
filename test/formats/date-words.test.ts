import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { findDateWords, findPastDay, parseDateWords, usualDue } from '../../lib/formats/date-words.ts';

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
  ['call Dev in 2 hours', '2026-11-18', 'call Dev'],
  // How long something takes is no day.
  ['book 45 min with dev next week', '2026-11-25', 'book 45 min with dev'],
  ['prep 20 min deck by thu', '2026-11-19', 'prep 20 min deck'],
  ['30 min with Ana next week', '2026-11-25', '30 min with Ana'],
  ['10 minutes call thu', '2026-11-19', '10 minutes call'],
  ['a 15 min demo by fri', '2026-11-20', 'a 15 min demo'],
  ['3 day offsite thu', '2026-11-19', '3 day offsite'],
  // Of several days the one by or on which it is to be.
  ['follow up on Monday meeting by thu', '2026-11-19', 'follow up on Monday meeting'],
  ['discuss Friday outage tomorrow', '2026-11-19', 'discuss Friday outage'],
  ['tomorrow discuss Friday outage', '2026-11-19', 'discuss Friday outage'],
  ['call on friday about Monday meeting', '2026-11-20', 'call about Monday meeting'],
  ['prepare for the March board in 2 weeks', '2026-12-02', 'prepare for the March board'],
  ['march through the backlog by wed', '2026-11-18', 'march through the backlog'],
  ['answer 24/7 by fri', '2026-11-20', 'answer 24/7'],
  ['send last quarter numbers by fri', '2026-11-20', 'send last quarter numbers'],
  ['send recap of yesterday on mon', '2026-11-23', 'send recap of yesterday'],
])('%j is due %s: %j', (text, date, rest) => {
  expect(findDateWords(text, today)).toMatchObject({ date, rest });
});

test.each([
  'send revised numbers',
  '',
  'thank her for the intro',
  'ask about v2.1',
  'ask about release 1.12.26',
  'half an hour on SLA',
  'talk about 3/4 of the budget',
  'be there 24/7',
  'roadmap for March',
])('%j names no day', (text) => {
  expect(findDateWords(text, today)).toBeUndefined();
});

test.each([
  ['call 5/12', '2026-12-05', '2027-05-12'],
  ['call 5/12/2026', '2026-12-05', '2026-05-12'],
  ['call 25/12', '2026-12-25', '2026-12-25'],
  ['call 1.12.2026', '2026-12-01', '2026-12-01'],
  ['call 1.12.26', '2026-12-01', '2026-12-01'],
  ['call on 1.12.', '2026-12-01', '2026-12-01'],
  ['call on 1.3.', '2027-03-01', '2027-03-01'],
])('%j is %s in Britain and %s in the United States', (text, british, american) => {
  expect(findDateWords(text, today, undefined, 'en-GB')).toMatchObject({ date: british, rest: 'call' });
  expect(findDateWords(text, today, undefined, 'en-US')).toMatchObject({ date: american, rest: 'call' });
});

test.each([
  ['with Dev on friday', '2026-11-13', 'with Dev'],
  ['spoke on thursday', '2026-11-12', 'spoke'],
  ['lunch on Wednesday', '2026-11-18', 'lunch'],
  ['call on 17 nov', '2026-11-17', 'call'],
  ['call on 20 dec', '2025-12-20', 'call', '2026-01-05'],
  ['call on 1.12.', '2025-12-01', 'call'],
  ['call last monday', '2026-11-16', 'call'],
  ['call on 20 nov', '2026-11-20', 'call', '2026-11-22'],
  ['about the Friday outage yesterday', '2026-11-17', 'about the Friday outage'],
])('what has happened, %j, was on %s', (text, date, rest, from: string = today) => {
  expect(findPastDay(text, from as CalendarDate)).toMatchObject({ date, rest });
});

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
