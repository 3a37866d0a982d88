import { toAsciiDigits } from '../../domain/digits.ts';
import { type Instant, MINUTE } from '../../domain/time.ts';

const HEX_ID = /^[0-9a-f]{15,16}$/;
const DECIMAL_ID = /^#?(?:msg|thread)-f:(\d{15,20})$/;

/** The 16 hex digits of a Gmail id in either spelling; undefined for local ones (`#msg-a:r…`), which carry no time. */
export function parseGmailId(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const decimal = DECIMAL_ID.exec(text)?.[1];
  if (decimal) return BigInt(decimal).toString(16).padStart(16, '0');
  return HEX_ID.test(text) ? text.padStart(16, '0') : undefined;
}

/** When the mail reached this mailbox: the first 44 bits of its id are epoch milliseconds. */
const toArrival = (id: string): Instant => Number(BigInt(`0x${id}`) >> 20n);

/** The title says when it was sent, the id when it arrived: at midnight the one may be of another day. */
const ON_ITS_WAY = 2 * MINUTE;
/** The time of day, where it is written so that it cannot be a date: all languages but a few write it with a colon. */
const CLOCK = /\p{Nd}{1,2}[:：](\p{Nd}{2})(?!\p{Nd})/u;

/**
 * When the message arrived, if the page's own date agrees: day of the month and year must be among the numbers of
 * `title`, in whatever language, and the minutes of its clock must be the same, in whatever zone. Undefined for mail
 * whose id tells when it was imported, and for what was long on its way.
 */
export function readMessageTime(id: string, title: string | null | undefined): Instant | undefined {
  if (!title) return undefined;
  const at = toArrival(id);
  const numbers = numbersIn(title.replace(CLOCK, ' '));
  const isThatDay = [at, at - ON_ITS_WAY].some((instant) => agrees(new Date(instant), numbers));
  return isThatDay && isThatMinute(at, CLOCK.exec(title)?.[1]) ? at : undefined;
}

/** A title without a clock says nothing against it. Fractions of a second may put the id before the minute. */
function isThatMinute(at: Instant, minutes: string | undefined): boolean {
  const [shown] = numbersIn(minutes ?? '');
  if (shown === undefined) return true;
  const later = (new Date(at).getMinutes() - shown + 60) % 60;
  return later <= ON_ITS_WAY / MINUTE || later === 59;
}

/** Thai dates count from another year. */
const BUDDHIST = 543;

function agrees(date: Date, numbers: readonly number[]): boolean {
  const year = date.getFullYear();
  return numbers.includes(date.getDate()) && (numbers.includes(year) || numbers.includes(year + BUDDHIST));
}

/** All whole numbers in the text, in any script's digits. */
const numbersIn = (text: string): number[] => (toAsciiDigits(text).match(/\d+/g) ?? []).map(Number);
