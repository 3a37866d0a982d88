import { describe, expect, test } from 'vitest';
import {
  addToDate,
  type CalendarDate,
  daysBetween,
  parseCalendarDate,
  toCalendarDate,
} from '../../lib/domain/calendar-date.ts';

const day = (text: string) => text as CalendarDate;

test.each(['2026-11-18', '2024-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(parseCalendarDate(text)).toBe(text);
});

test.each(['2026-02-29', '2026-13-01', '18.11.2026', '2026-1-1', 'tomorrow', ''])('%j is no day', (text) => {
  expect(parseCalendarDate(text)).toBeUndefined();
});

describe('over the changes of the clocks', () => {
  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %i days is %s, and back', (from, days, to) => {
    expect(addToDate(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
    expect(daysBetween(day(to), day(from))).toBe(-days);
  });
});

test('an instant is on the day it has where the user is', () => {
  const nearMidnight = new Date(2026, 10, 18, 23, 59).getTime();
  expect(toCalendarDate(nearMidnight)).toBe('2026-11-18');
  expect(toCalendarDate(nearMidnight + 60_000)).toBe('2026-11-19');
});
