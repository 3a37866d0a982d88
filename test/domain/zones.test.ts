import { afterEach, describe, expect, test } from 'vitest';
import { standing } from '../../lib/domain/cadence.ts';
import {
  addToDate,
  type CalendarDate,
  daysBetween,
  startOf,
  toCalendarDate,
} from '../../lib/domain/calendar-date.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { usualWeek, workingHours } from '../../lib/domain/work-week.ts';

/** Every IANA zone this machine knows, and the ends of the world. */
const zones = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+11', 'Etc/GMT-14'];
const [FIRST, LAST] = [Date.UTC(2025, 0, 1, 12), Date.UTC(2030, 11, 31, 12)];
const tenDays = { ideal: 10, latest: 15 };

const home = process.env.TZ;
afterEach(() => {
  process.env.TZ = home;
});

/** The days of 2025 to 2030 on which the clocks of a zone change; its own first day when they never do. */
function daysOfChange(zone: string): CalendarDate[] {
  process.env.TZ = zone;
  const days: CalendarDate[] = [];
  const noon = new Date(FIRST);
  let before = noon.getTimezoneOffset();
  for (; noon.getTime() < LAST; noon.setUTCDate(noon.getUTCDate() + 1)) {
    const offset = noon.getTimezoneOffset();
    if (offset !== before) days.push(toCalendarDate(noon));
    before = offset;
  }
  return days.length > 0 ? days : [toCalendarDate(FIRST)];
}

/** A moment of a day where the user is. */
const at = (day: CalendarDate, hours: number): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hours).getTime();
};

describe('over every change of the clocks from 2025 to 2030, in every zone', () => {
  const changes = zones.flatMap((zone) => daysOfChange(zone).map((day) => ({ zone, day })));

  test('there are changes to look at', () => {
    expect(new Set(changes.map(({ zone }) => zone)).size).toBe(new Set(zones).size);
    expect(changes.length).toBeGreaterThan(1500);
  });

  test('a day stays the day it is, and days are counted as people count them', () => {
    for (const { zone, day } of changes) {
      process.env.TZ = zone;
      const [before, after] = [addToDate(day, -1), addToDate(day, 1)];
      expect([toCalendarDate(startOf(day)), daysBetween(before, after)], `${zone} ${day}`).toEqual([day, 2]);
      expect([addToDate(before, 1), addToDate(after, -1)], `${zone} ${day}`).toEqual([day, day]);
    }
  });

  test('being in touch goes by days: late at night or early in the morning makes no difference', () => {
    for (const { zone, day } of changes) {
      process.env.TZ = zone;
      const touched = addToDate(day, -5);
      for (const [days, state] of [
        [10, 'in-touch'],
        [11, 'past-ideal'],
        [15, 'past-ideal'],
        [16, 'past-latest'],
      ] as const) {
        const judged = addToDate(touched, days);
        for (const [from, to] of [
          [22, 6],
          [6, 22],
        ] as const) {
          const stand = standing({ count: 1, last: at(touched, from) }, tenDays, at(judged, to));
          expect(stand, `${zone} ${day}`).toEqual({ state, daysAgo: days, by: addToDate(touched, 10) });
        }
      }
    }
  });

  test('what is up on a day off is up on the next day of work', () => {
    const toMonday: Record<number, number> = { 6: 2, 0: 1 };
    for (const { zone, day } of changes) {
      process.env.TZ = zone;
      for (let later = 0; later < 7; later++) {
        const up = addToDate(day, later);
        const last = at(addToDate(up, -tenDays.ideal), 23);
        const by = addToDate(up, toMonday[startOf(up).getDay()] ?? 0);
        const stand = standing({ count: 1, last }, tenDays, at(up, 1), usualWeek.days);
        expect(stand, `${zone} ${day}`).toMatchObject({ state: 'in-touch', by });
      }
    }
  });

  test('a working day has its hours, whatever the night before did', () => {
    for (const { zone, day } of changes) {
      process.env.TZ = zone;
      const monday = addToDate(day, (8 - startOf(day).getDay()) % 7);
      const week = workingHours(at(monday, 12), at(addToDate(monday, 7), 12), usualWeek);
      expect(week, `${zone} ${day}`).toBeCloseTo(40, 6);
    }
  });
});

test.each([
  ['an evening', 18, 20, 0],
  ['a morning', 8, 11, 2],
  ['over night', 16, 24 + 10, 2],
  ['over a weekend', 2 * 24 + 16, 5 * 24 + 10, 2],
])('%s has its working hours only', (_when, from, to, hours) => {
  const wednesday = at('2026-11-18' as CalendarDate, 0);
  expect(workingHours(wednesday + from * HOUR, wednesday + to * HOUR, usualWeek)).toBe(hours);
});
