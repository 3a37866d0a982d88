import { expect, test } from 'vitest';
import { parseClockSpan } from '../../../lib/sites/calendar/clock-span.ts';

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

test.each([
  ['en', '6:30 – 7:30pm', '18:30', '19:30'],
  ['en', '10 – 11am', '10:00', '11:00'],
  ['en', '11:30am – 12:15pm', '11:30', '12:15'],
  ['en', '12 – 1pm', '12:00', '13:00'],
  ['en', '12:00am – 12:30am', '00:00', '00:30'],
  ['en', '18:30 – 19:30', '18:30', '19:30'],
  ['en-GB', '6:30pm – 7:30pm', '18:30', '19:30'],
  ['de', '09:15 – 09:45', '09:15', '09:45'],
  ['fr', '18:30 – 19:30', '18:30', '19:30'],
  ['fi', '18.30–19.30', '18:30', '19:30'],
  ['es', '6:30 – 7:30 p. m.', '18:30', '19:30'],
  ['pt-BR', '6:30 até 7:30pm', '18:30', '19:30'],
  ['ja', '午後6:30～7:30', '18:30', '19:30'],
  ['ja', '午前11:30～午後0:30', '11:30', '12:30'],
  ['ja', '18:30～19:30', '18:30', '19:30'],
  ['ko', '오후 6:30~7:30', '18:30', '19:30'],
  ['zh-CN', '上午10:00 – 下午1:00', '10:00', '13:00'],
  ['he', '\u200f15:00 – 16:00\u200f', '15:00', '16:00'],
  ['ar', '٦:٣٠ – ٧:٣٠ م', '18:30', '19:30'],
  ['hi', '6:30 – 7:30 pm', '18:30', '19:30'],
  ['xx', '6:30 – 7:30pm', '18:30', '19:30'],
])('in %s reads “%s” as %s to %s', (language, text, from, to) => {
  expect(parseClockSpan(text, language)).toEqual({ from: at(from), to: at(to) });
});

test.each([
  ['en', 'a day, not times', 'Wednesday, November 18'],
  ['en', 'a day with a year', 'Nov 18, 2026'],
  ['en', 'two days', '18 – 19'],
  ['en', 'one time alone', '6:30pm'],
  ['en', 'two days with times', 'Nov 18, 10pm – Nov 19, 2am'],
  ['en', 'an end before its start', '10pm – 2am'],
  ['en', 'a word we do not know', '6:30 – 7:30 Uhr'],
  ['de', 'another language’s word', '午後6:30～7:30'],
  ['en', 'a repetition', 'Weekly on Wednesday, 4 times, until 18'],
  ['en', 'no such minute', '6:70 – 7:80pm'],
  ['en', 'no such hour', '25:00 – 26:00'],
  ['en', 'an afternoon of more than twelve hours', '13:00pm – 14:00pm'],
  ['en', 'nothing', ''],
])('in %s claims no time from %s', (language, _, text) => {
  expect(parseClockSpan(text, language)).toBeUndefined();
});
