import { startOf, toCalendarDate } from './calendar-date.ts';
import type { EmailAddress } from './email-address.ts';
import type { Origin } from './ledger.ts';
import type { Touch } from './touch.ts';

const HEX_ID = /^[0-9a-f]{12,20}$/;
const EVENT_ID = /^\w[\w-]{3,1100}$/;
const GMAIL = 'https://mail.google.com/mail/';
const CALENDAR = 'https://calendar.google.com/calendar/';

/**
 * Where the mail or event something came from can be opened, in the account that it was seen in; undefined when its id
 * does not lead anywhere. An event needs its calendar for that: without it, the link leads to its day.
 */
export function originLink({ site, ref, account, calendar, day }: Origin): string | undefined {
  const who = account && `authuser=${encodeURIComponent(account)}`;
  if (site === 'gmail') {
    if (!HEX_ID.test(ref)) return undefined;
    return who ? `${GMAIL}?${who}#all/${ref}` : `${GMAIL}u/0/#all/${ref}`;
  }
  if (calendar && EVENT_ID.test(ref)) {
    return `${CALENDAR}event?eid=${encodeEvent(ref, calendar)}${who ? `&${who}` : ''}`;
  }
  return day && `${CALENDAR}r/day/${numbersOf(startOf(day))}${who ? `?${who}` : ''}`;
}

/**
 * Where a touch can be looked at: the mail itself, or the day of a meeting, whose calendar is not known. A touch does not
 * keep its account: `account` is the user's only one.
 */
export function touchLink({ source, ref, at, kind }: Touch, account?: EmailAddress): string | undefined {
  const known = account && { account };
  if (source === 'gmail' || (source === 'import' && kind === 'email')) {
    return originLink({ site: 'gmail', ref, subject: '', ...known });
  }
  if (kind !== 'meeting') return undefined;
  return originLink({ site: 'calendar', ref, subject: '', day: toCalendarDate(at), ...known });
}

/** `2026/11/18`, as Calendar's own addresses have it. */
const numbersOf = (day: Date): string => [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('/');

/** "<event id> <calendar id>" in base64url: the `eid` of Calendar's own links, which shorten Google's domains. */
function encodeEvent(ref: string, calendar: string): string {
  const short = calendar.replace(/@gmail\.com$/, '@m').replace(/@group\.calendar\.google\.com$/, '@g');
  const bytes = new TextEncoder().encode(`${ref} ${short}`);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
