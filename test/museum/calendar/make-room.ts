import type { Expected, Room, Step } from '../room.ts';
import { addressOf, type CalendarPage, calendarPage, headers } from './page.ts';
import { robin } from './people.ts';
import { type Locale, wordsOf } from './words.ts';

/** Wednesday 18 November 2026, nine in the morning in Madrid. */
const MUSEUM_NOW = Date.UTC(2026, 10, 18, 8, 0);
const DAY = 86_400_000;

/** A page of Calendar in a language, `daysOn` days after the museum's own. */
export function pageIn(locale: Locale, more: Partial<CalendarPage> = {}, daysOn = 0): CalendarPage {
  return { locale, clock: { now: MUSEUM_NOW + daysOn * DAY, zone: wordsOf[locale].zone }, ...more };
}

export function makeRoom(name: string, page: CalendarPage, expected: Expected, steps: Step[]): Room {
  return {
    name: `calendar: ${name}`,
    site: 'calendar',
    url: addressOf(page),
    headers,
    html: calendarPage(page),
    own: robin.email,
    expected,
    steps,
  };
}
