import { type Locale, wordsOf } from './words.ts';

/** Where the museum's mailbox is read; its titles show this zone's time. */
export const ZONE = 'Europe/Madrid';

const DAY = 86_400_000;
/** What an arrival has beyond the minute that the page shows. */
const WITHIN_MINUTE = 31_660;

/** The instant, `days` before `now`'s day, at which a mail arrived; `time` is UTC, midday enough for any zone's day. */
export function arrival(now: number, days: number, time: string): number {
  const midnight = Math.floor(now / DAY) * DAY;
  return Date.parse(`${new Date(midnight - days * DAY).toISOString().slice(0, 10)}T${time}Z`) + WITHIN_MINUTE;
}

/** Gmail's id of a message that arrived then: epoch milliseconds, and 20 bits to tell apart what came together. */
export const gmailId = (at: number, salt = 0): string =>
  ((BigInt(at) << 20n) | BigInt(salt)).toString(16).padStart(16, '0');

/** The same id as Gmail writes it in `#msg-f:…`. */
export const decimalId = (hex: string): string => BigInt(`0x${hex}`).toString();

/** Date and time as the tooltip says them: no seconds, no zone, in the words and digits of the language. */
export const fullDate = (at: number, locale: Locale): string =>
  format(at, locale, { dateStyle: 'medium', timeStyle: 'short' });

/** Date or time as a row says it: the time on the day itself, else the day. */
export const shortDate = (at: number, now: number, locale: Locale): string =>
  dayOf(at) === dayOf(now)
    ? format(at, locale, { timeStyle: 'short' })
    : format(at, locale, { day: 'numeric', month: 'short' });

const dayOf = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at);

const format = (at: number, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(wordsOf[locale].tag, { ...options, timeZone: ZONE }).format(at);
