import { browser } from 'wxt/browser';
import { addToDate, type CalendarDate, toCalendarDate } from '../domain/calendar-date.ts';
import type { Holiday } from '../domain/holiday.ts';

/**
 * In `storage.local`, a key for each country that somebody is in: the rules are too large for the background, which is to
 * know the days all the same.
 */
const keyOf = (country: string) => `holidays:${country}`;

export type KnownHolidays = { until: CalendarDate; days: Holiday[] };

/** Worked out anew when less than half a year is left. */
const LEFT_DAYS = 180;

/** The public holidays of a country, as far as they were worked out. */
export async function findHolidays(country: string): Promise<Holiday[]> {
  return (await findKnown(country))?.days ?? [];
}

/** The same in our own pages, where what is missing is worked out by `workOut` and kept. */
export async function bringHolidays(
  country: string,
  workOut: (country: string, from: CalendarDate) => Promise<KnownHolidays>,
  today: CalendarDate = toCalendarDate(Date.now()),
): Promise<Holiday[]> {
  const known = await findKnown(country);
  if (known && known.until > addToDate(today, LEFT_DAYS)) return known.days;
  const fresh = await workOut(country, today);
  await browser.storage.local.set({ [keyOf(country)]: fresh });
  return fresh.days;
}

const findKnown = async (country: string): Promise<KnownHolidays | undefined> =>
  (await browser.storage.local.get(keyOf(country)))[keyOf(country)] as KnownHolidays | undefined;
