import { addDays, differenceInCalendarDays, format, isValid, parse } from 'date-fns';
import type { Brand } from './brand.ts';
import type { Instant } from './time.ts';

/** A day as people mean it, `2026-11-21`: no time, no zone. Sorts as text. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

const FORM = 'yyyy-MM-dd';

/** The day on which `instant` falls where the user is. */
export const toCalendarDate = (instant: Instant | Date): CalendarDate =>
  format(instant, FORM) as CalendarDate;

/** The day `text` names in the form `2026-11-21`, or undefined when there is no such day. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const day = parse(text, FORM, new Date(0));
  return isValid(day) && format(day, FORM) === text ? (text as CalendarDate) : undefined;
}

/** Midnight at the start of that day where the user is, for formatting and arithmetic. */
export const startOf = (date: CalendarDate): Date => parse(date, FORM, new Date(0));

export const addToDate = (date: CalendarDate, days: number): CalendarDate =>
  toCalendarDate(addDays(startOf(date), days));

/** Whole calendar days from `from` to `to`: negative when `to` is earlier. Daylight saving does not matter. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  differenceInCalendarDays(startOf(to), startOf(from));
