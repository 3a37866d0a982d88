import { expect, test } from 'vitest';
import { cadenceOf, countClose, groupCadence, standing, standingOf } from '../../lib/domain/cadence.ts';
import { type CalendarDate, startOf } from '../../lib/domain/calendar-date.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import { now } from '../people.ts';

const tenDays = { ideal: 10, latest: 15 };
const lastTouch = (days: number) => ({ count: 1, last: now - days * DAY });

test.each([
  [0, 'in-touch'],
  [10, 'in-touch'],
  [11, 'past-ideal'],
  [15, 'past-ideal'],
  [16, 'past-latest'],
  [400, 'past-latest'],
])('%i days after the last touch, meaning every 10, one is %s', (days, state) => {
  expect(standing(lastTouch(days), tenDays, now)).toMatchObject({ state, daysAgo: days });
});

test('somebody never in touch is a state of its own', () => {
  expect(standing({ count: 0 }, tenDays, now)).toEqual({ state: 'never' });
});

test('a touch that the clock says is still to come was today', () => {
  expect(standing({ count: 1, last: now + 30 * HOUR }, tenDays, now)).toMatchObject({ daysAgo: 0 });
});

test("a person's own cadence goes before the group's", () => {
  expect(cadenceOf({ group: 'team' })).toEqual({ ideal: 7, latest: 11 });
  expect(cadenceOf({ group: 'team', cadenceDays: 14 })).toEqual({ ideal: 14, latest: 21 });
});

test("a group's cadence is what the user has set it to", () => {
  const ofGroups = { ...groupCadence, customer: 60 };
  expect(cadenceOf({ group: 'customer' }, ofGroups)).toEqual({ ideal: 60, latest: 90 });
  expect(cadenceOf({ group: 'customer', cadenceDays: 7 }, ofGroups).ideal).toBe(7);
});

test.each([
  [5, 5, 10],
  [5, 1, 30],
  [1, 5, 30],
  [1, 1, 90],
] as const)('power %i and interest %i go before the group: every %i days', (power, interest, ideal) => {
  expect(cadenceOf({ group: 'team', power, interest }).ideal).toBe(ideal);
  expect(cadenceOf({ group: 'team', power, interest, cadenceDays: 3 }).ideal).toBe(3);
});

test('a place on the grid has the days that the user has given it, once power and interest are known', () => {
  const ofGroups = { ...groupCadence, 'manage-closely': 5 };
  expect(cadenceOf({ group: 'team', power: 4, interest: 4 }, ofGroups).ideal).toBe(5);
  expect(cadenceOf({ group: 'team', power: 4 }, ofGroups).ideal).toBe(7);
});

test("a tag goes before the grid, the closest of several, and the person's own days before all", () => {
  const ofGroups = { ...groupCadence, tags: { beta: 21, board: 14 } };
  const vital = { group: 'team', power: 5, interest: 5 } as const;
  expect(cadenceOf({ ...vital, tags: ['beta'] }, ofGroups).ideal).toBe(21);
  expect(cadenceOf({ ...vital, tags: ['beta', 'board', 'other'] }, ofGroups).ideal).toBe(14);
  expect(cadenceOf({ ...vital, tags: ['other'] }, ofGroups).ideal).toBe(10);
  expect(cadenceOf({ ...vital, tags: ['beta'], cadenceDays: 3 }, ofGroups).ideal).toBe(3);
});

// The last touch was on Thursday 5 November; ten days later is a Sunday, fifteen a Friday.
test.each([
  ['2026-11-15', [1, 2, 3, 4, 5], 'in-touch', '2026-11-16'],
  ['2026-11-16', [1, 2, 3, 4, 5], 'in-touch', '2026-11-16'],
  ['2026-11-17', [1, 2, 3, 4, 5], 'past-ideal', '2026-11-16'],
  ['2026-11-16', [0, 1, 2, 3, 4], 'past-ideal', '2026-11-15'],
  ['2026-11-21', [0, 1, 2, 3, 4], 'past-ideal', '2026-11-15'],
  ['2026-11-22', [0, 1, 2, 3, 4], 'past-ideal', '2026-11-15'],
  ['2026-11-23', [0, 1, 2, 3, 4], 'past-latest', '2026-11-15'],
  ['2026-11-21', [1, 2, 3, 4, 5], 'past-latest', '2026-11-16'],
  ['2026-11-16', [], 'past-ideal', '2026-11-15'],
])('on %s somebody who works on %j is %s, for it was due on %s', (day, workDays, state, by) => {
  const at = (date: string) => startOf(date as CalendarDate).getTime() + 9 * HOUR;
  const summary = { count: 1, last: at('2026-11-05') };
  const ofGroups = { ...groupCadence, workDays };
  expect(standingOf({ group: 'team', cadenceDays: 10, summary }, at(day), ofGroups)).toMatchObject({
    state,
    by,
  });
});

test.each([
  ['2026-11-19', { state: 'paused', until: '2026-11-19' }],
  ['2026-11-18', { state: 'past-latest', daysAgo: 200 }],
])('until %s nobody is losing touch with them, and from then on as before', (pausedUntil, expected) => {
  const person = {
    group: 'team',
    summary: lastTouch(200),
    pausedUntil: pausedUntil as CalendarDate,
  } as const;
  expect(standingOf(person, now)).toMatchObject(expected);
});

test('two weeks or less is close', () => {
  const people = [
    { group: 'team' },
    { group: 'team', cadenceDays: 15 },
    { group: 'customer', cadenceDays: 14 },
  ] as const;
  expect(countClose(people)).toBe(2);
  expect(countClose(people, { ...groupCadence, team: 21 })).toBe(1);
});
