import { HOUR, type Instant, MINUTE } from '../domain/time.ts';
import { withoutComments } from './mail-comments.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by name, in hours: RFC 5322's own, and those met in mail that mean one thing only. */
const zones: Record<string, number> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  wet: 0,
  west: 1,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
};

type Parts = { day?: number; month?: number; year?: number; time?: number | undefined; zone: number };

/** A longer text is no date. */
const LONGEST = 200;

/**
 * The instant a Date header names, or undefined. By hand, because browsers read the old forms differently: years of
 * two digits, zones by name, comments, and the order of asctime, all of which old mail has (RFC 5322, 4.3).
 */
export function parseMailDate(text: string): Instant | undefined {
  const parts: Parts = { zone: 0 };
  for (const word of withoutComments(text.slice(0, LONGEST))
    .toLowerCase()
    .split(/[\s,]+|(?<=\w)-(?=\w)/)) {
    take(word, parts);
  }
  const { day, month, year, time, zone } = parts;
  if (day === undefined || month === undefined || year === undefined || time === undefined) return undefined;
  const instant = Date.UTC(year, month, day) + time - zone;
  return isDay(year, month, day) ? instant : undefined;
}

function take(word: string, parts: Parts): void {
  const month = months.indexOf(word.slice(0, 3));
  if (/^\d{1,4}$/.test(word)) takeNumber(word, parts);
  else if (word.includes(':')) parts.time = parseTime(word);
  else if (/^[+-]\d{3,4}$/.test(word)) parts.zone = parseOffset(word);
  else if (month !== -1 && parts.month === undefined) parts.month = month;
  else if (Object.hasOwn(zones, word)) parts.zone = (zones[word] ?? 0) * HOUR;
}

/** The day comes before the year in every form but ISO's, whose year has four digits. */
function takeNumber(word: string, parts: Parts): void {
  const number = Number(word);
  if (word.length <= 2 && parts.day === undefined) parts.day = number;
  else if (parts.year === undefined) parts.year = word.length === 4 ? number : fullYear(number);
}

/** RFC 5322, 4.3: 00 to 49 are of this century, and three digits count from 1900. */
const fullYear = (short: number): number => short + (short < 50 ? 2000 : 1900);

function parseTime(word: string): number | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(word)?.map(Number) ?? [];
  if (!/^\d/.test(word) || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return hours * HOUR + minutes * MINUTE + (seconds || 0) * 1000;
}

function parseOffset(word: string): number {
  const digits = word.slice(1).padStart(4, '0');
  const size = Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * MINUTE;
  return word.startsWith('-') ? -size : size;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCDate() === day && date.getUTCFullYear() === year;
}
