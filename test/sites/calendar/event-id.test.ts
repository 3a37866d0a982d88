import { expect, test } from 'vitest';
import { parseDateKey, parseEventId, parseIcalDay, startInId } from '../../../lib/sites/calendar/event-id.ts';

const encode = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['a2hzZ3Fwb3UwcGNqa21wbzl1bWd0bDlmZjggbWVAbQ', 'khsgqpou0pcjkmpo9umgtl9ff8', 'me@gmail.com'],
  [encode('5abc pm@acme.example'), '5abc', 'pm@acme.example'],
  [encode('5abc c_team@g'), '5abc', 'c_team@group.calendar.google.com'],
  [encode('5abc en.spain@h'), '5abc', 'en.spain@holiday.calendar.google.com'],
  [encode('5abc room@v'), '5abc', 'room@group.v.calendar.google.com'],
  [encode('5abc file@i'), '5abc', 'file@import.calendar.google.com'],
  [`${encode('5ab pm@m')}==`, '5ab', 'pm@gmail.com'],
  [encode('5abc_20261118T081500Z pm@m'), '5abc_20261118T081500Z', 'pm@gmail.com'],
])('takes event and calendar out of %s', (encoded, eventId, calendarId) => {
  expect(parseEventId(encoded)).toEqual({ eventId, calendarId });
});

test.each([
  ['a task', 'tasks_c4llback'],
  ['a task, encoded', encode('tasks_c4llback pm@m')],
  ['nothing', ''],
  ['one word', encode('5abc')],
  ['no calendar', encode('5abc pm')],
  ['other bytes', 'ÿÿÿ'],
  ['markup', encode('<b> pm@m')],
])('takes %s for no event', (_, encoded) => {
  expect(parseEventId(encoded)).toBeUndefined();
});

test.each([
  ['5abc_20190130T000000Z', Date.UTC(2019, 0, 30)],
  ['5abc_20261118T081500Z', Date.UTC(2026, 10, 18, 8, 15)],
  ['5abc_20261118', undefined],
  ['5abc_20261399T081500Z', undefined],
  ['5abc', undefined],
])('reads the planned start in %s', (eventId, start) => {
  expect(startInId(eventId)).toBe(start);
});

test.each([
  ['25123', 2019, 1, 3],
  ['27966', 2024, 9, 30],
  ['28545', 2025, 12, 1],
  ['28975', 2026, 9, 15],
  ['29000', 2026, 10, 8],
])('reads the day in date key %s', (key, year, month, date) => {
  expect(parseDateKey(key)).toEqual({ year, month, date });
});

test.each(['', 'x', '29000.5', '28960', null])('takes %s for no date key', (key) => {
  expect(parseDateKey(key)).toBeUndefined();
});

test('reads the day of a field, with and without a time', () => {
  expect(parseIcalDay('20261118')).toEqual({ year: 2026, month: 11, date: 18 });
  expect(parseIcalDay('20261118T100000')).toEqual({ year: 2026, month: 11, date: 18 });
  expect(parseIcalDay('20261131')).toBeUndefined();
  expect(parseIcalDay('18/11/2026')).toBeUndefined();
});
