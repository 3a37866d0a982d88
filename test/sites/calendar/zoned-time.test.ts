import { expect, test } from 'vitest';
import { fromInstant, toInstant } from '../../../lib/sites/calendar/zoned-time.ts';

const day = (year: number, month: number, date: number) => ({ year, month, date });

test.each([
  ['Europe/Madrid', day(2026, 11, 18), '10:00', '2026-11-18T09:00Z'],
  ['Europe/Madrid', day(2026, 7, 8), '10:00', '2026-07-08T08:00Z'],
  ['America/New_York', day(2026, 11, 18), '20:30', '2026-11-19T01:30Z'],
  ['Asia/Kolkata', day(2026, 7, 8), '18:30', '2026-07-08T13:00Z'],
  ['Pacific/Kiritimati', day(2026, 1, 1), '00:00', '2025-12-31T10:00Z'],
  ['America/St_Johns', day(2026, 6, 1), '09:00', '2026-06-01T11:30Z'],
])('%s: that day and hour is one instant, and back', (zone, on, time, instant) => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  expect(toInstant(on, minutes, zone)).toBe(Date.parse(instant));
  expect(fromInstant(Date.parse(instant), zone)).toEqual({ day: on, minutes });
});

test('an hour that the clocks skip, or show twice, is no instant', () => {
  expect(toInstant(day(2026, 3, 29), 150, 'Europe/Madrid')).toBeUndefined();
  expect(toInstant(day(2026, 10, 25), 150, 'Europe/Madrid')).toBeUndefined();
  expect(toInstant(day(2026, 10, 25), 240, 'Europe/Madrid')).toBe(Date.UTC(2026, 9, 25, 3));
});
