import { type CalendarDate, daysBetween, startOf, toCalendarDate } from './calendar-date.ts';
import type { Instant } from './time.ts';

/** "today", "yesterday", "12 days ago", as people say it; never negative. */
export function longAgo(then: Instant, now: Instant): string {
  const days = daysAgo(then, now);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  if (days < 730) return `${Math.floor(days / 30.4)} months ago`;
  return `${Math.floor(days / 365.25)} years ago`;
}

/** The same in a few characters: "today", "12 d", "5 mo", "2 y". */
export function shortAgo(then: Instant, now: Instant): string {
  const days = daysAgo(then, now);
  if (days === 0) return 'today';
  if (days < 60) return `${days} d`;
  return days < 730 ? `${Math.floor(days / 30.4)} mo` : `${Math.floor(days / 365.25)} y`;
}

/** "Thu 26 Nov", with the year when it is not this one. */
export function dayWords(date: CalendarDate, today: CalendarDate, locale?: string): string {
  const otherYear = date.slice(0, 4) !== today.slice(0, 4);
  return formatter(locale, otherYear ? { ...shortDay, year: 'numeric' } : shortDay).format(startOf(date));
}

/** When something is due, seen from today: "today", "tomorrow", "Thu 26 Nov", "since Tue 17 Nov". */
export function dueWords(due: CalendarDate, today: CalendarDate, locale?: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 0 ? `since ${dayWords(due, today, locale)}` : dayWords(due, today, locale);
}

/** How long something without a day has been open: "open for 9 days". */
export function openWords(since: Instant, today: CalendarDate): string {
  const days = daysBetween(toCalendarDate(since), today);
  return days === 1 ? 'open for a day' : `open for ${days} days`;
}

/** The exact moment, for a tooltip: "Tuesday 17 November 2026 at 09:12". */
export const exactly = (instant: Instant, locale?: string): string =>
  formatter(locale, { dateStyle: 'full', timeStyle: 'short' }).format(instant);

/** A day in full: "Saturday, 21 November 2026". */
export const fullDay = (day: CalendarDate, locale?: string): string =>
  formatter(locale, { dateStyle: 'full' }).format(startOf(day));

/** The time of day where the user is: "09:12". */
export const timeOfDay = (instant: Instant, locale?: string): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(instant);

/** The time of day where somebody is: "09:12". Undefined when the zone is not one. */
export function timeIn(zone: string, now: Instant, locale?: string): string | undefined {
  try {
    return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
      now,
    );
  } catch {
    // The zone is free text of the user's, or from an older browser.
    return undefined;
  }
}

/** The day of the week where somebody is: "Saturday". Only for a zone that is one. */
export const weekdayIn = (zone: string, now: Instant, locale?: string): string =>
  formatter(locale, { weekday: 'long', timeZone: zone }).format(now);

const daysAgo = (then: Instant, now: Instant): number =>
  Math.max(0, daysBetween(toCalendarDate(then), toCalendarDate(now)));

const shortDay: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };

/** Making a formatter takes a hundred times as long as using it, and a table uses one in every row. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}
