import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Instant } from '../../domain/time.ts';

/** What Calendar's `data-eventid` and addresses say in base64url. */
export type EventId = { eventId: string; calendarId: string };

/** A day as Calendar counts it; `month` from 1. */
export type Day = { year: number; month: number; date: number };

/** How Calendar shortens the domain of a calendar's id. Addresses of a Workspace are written in full. */
const SHORT_DOMAINS: Record<string, string> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  h: 'holiday.calendar.google.com',
  i: 'import.calendar.google.com',
  v: 'group.v.calendar.google.com',
};

/** The event and its calendar, or undefined when this is no event's id: a task's, or something unknown. */
export function parseEventId(encoded: string): EventId | undefined {
  const [, eventId, calendarId] = /^([\w-]+) (\S+@\S+)$/.exec(decode(encoded)) ?? [];
  if (!eventId || !calendarId || isTaskId(eventId)) return undefined;
  return { eventId, calendarId: inFull(calendarId) };
}

export const isTaskId = (id: string): boolean => id.startsWith('tasks_');

/**
 * When this instance of a recurring event was meant to start: `…_20261118T081500Z`. An instance that was moved keeps
 * it, so it has to be checked against what the page shows.
 */
export function startInId(eventId: string): Instant | undefined {
  const [, date, time] = /_(\d{8})T(\d{6})Z$/.exec(eventId) ?? [];
  if (!date || !time) return undefined;
  const at = Date.parse(
    `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`,
  );
  return Number.isNaN(at) ? undefined : at;
}

/** The day for which this instance of a recurring event of whole days was meant: `…_20261118`. */
export const dayInId = (eventId: string): Day | undefined => parseIcalDay(/_(\d{8})$/.exec(eventId)?.[1]);

/** A day that has been checked, as the rest of Touchbase counts days. */
export const toCalendarDate = ({ year, month, date }: Day): CalendarDate =>
  [year, month, date].map((part) => String(part).padStart(2, '0')).join('-') as CalendarDate;

/** `data-datekey`: the years since 1970 above nine bits of month and day. */
export function parseDateKey(text: string | null | undefined): Day | undefined {
  if (!text || !/^\d+$/.test(text)) return undefined;
  const key = Number(text);
  return toDay(1970 + (key >> 9), (key >> 5) & 15, key & 31);
}

/** `data-ical`: `20261118`, with or without a time behind it. */
export function parseIcalDay(text: string | null | undefined): Day | undefined {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})(T|$)/.exec(text ?? '') ?? [];
  return toDay(Number(year), Number(month), Number(date));
}

function toDay(year: number, month: number, date: number): Day | undefined {
  const isReal = new Date(Date.UTC(year, month - 1, date)).getUTCMonth() === month - 1 && date > 0;
  return isReal ? { year, month, date } : undefined;
}

function inFull(calendarId: string): string {
  const [, name, short] = /^(.+)@([a-z])$/.exec(calendarId) ?? [];
  const domain = short && SHORT_DOMAINS[short];
  return domain ? `${name}@${domain}` : calendarId;
}

function decode(encoded: string): string {
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    // Not base64: a task's id stands as it is.
    return '';
  }
}
