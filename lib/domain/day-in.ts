import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { Instant } from './time.ts';
import { timeIn } from './words-for-time.ts';
import { toWallTime } from './zone.ts';

/** The day it is where somebody is; where nobody knows their clock, the user's own. */
export function dayIn(zone: string | undefined, now: Instant): CalendarDate {
  if (!zone || timeIn(zone, now) === undefined) return toCalendarDate(now);
  return new Date(toWallTime(now, zone)).toISOString().slice(0, 10) as CalendarDate;
}
