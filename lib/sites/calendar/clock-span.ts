import { keepLast } from './keep-last.ts';

/** From one time of day to another, each in minutes since midnight. */
export type ClockSpan = { from: number; to: number };

type Written = { hour: number; minute: number | undefined; period: string | undefined };

const BIDI_MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * The span that `text` gives in the page's language: "6:30 – 7:30pm", "18:30 – 19:30", "午後6:30～7:30". Undefined
 * unless it is nothing else and has one meaning. The words for morning and afternoon are the browser's own for that
 * language; no list of ours.
 */
export function parseClockSpan(text: string, language: string): ClockSpan | undefined {
  const periods = periodsOf(language);
  const written = readTwoTimes(plain(text), [...periods.keys()]);
  if (!written) return undefined;
  const [first, second] = written;
  // "6:30 – 7:30pm": one word for both, when it is the same for both.
  const from = toMinutes({ ...first, period: first.period ?? second.period }, periods);
  const to = toMinutes({ ...second, period: second.period ?? first.period }, periods);
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/** The numbers in a text, whatever digits it is written in. */
export const numbersIn = (text: string): number[] => plain(text).match(/\d+/g)?.map(Number) ?? [];

/** Exactly two times with no letter or digit outside them: else there is something here that we do not understand. */
function readTwoTimes(text: string, words: string[]): [Written, Written] | undefined {
  const word = `(${words.map(literally).join('|')})`;
  const time = new RegExp(`(?:${word}\\s*)?(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s*${word}(?!\\p{L}))?`, 'gu');
  const found = [...text.matchAll(time)];
  const [first, second] = found;
  if (!first || !second || found.length > 2) return undefined;
  const before = text.slice(0, first.index);
  const after = text.slice(second.index + second[0].length);
  if (/[\p{L}\p{N}]/u.test(before + after)) return undefined;
  return [toWritten(first), toWritten(second)];
}

const toWritten = ([, before, hour, minute, after]: RegExpExecArray): Written => ({
  hour: Number(hour),
  minute: minute === undefined ? undefined : Number(minute),
  period: before ?? after,
});

function toMinutes({ hour, minute, period }: Written, periods: Map<string, Set<number>>): number | undefined {
  if (minute !== undefined && minute > 59) return undefined;
  if (period === undefined) return minute === undefined || hour > 23 ? undefined : hour * 60 + minute;
  const hours = [...new Set([hour % 12, (hour % 12) + 12])].filter((candidate) =>
    periods.get(period)?.has(candidate),
  );
  const [only, another] = hours;
  return only === undefined || another !== undefined || hour > 12 ? undefined : only * 60 + (minute ?? 0);
}

/** Each word for a part of the day, in that language and in English, with the hours that it is said of. */
const periodsOf = keepLast((language): Map<string, Set<number>> => {
  const periods = new Map<string, Set<number>>();
  for (const lang of new Set([language, 'en'])) {
    const format = new Intl.DateTimeFormat(lang, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (let hour = 0; hour < 24; hour++) {
      const part = format.formatToParts(Date.UTC(2026, 0, 1, hour)).find(({ type }) => type === 'dayPeriod');
      const word = part && plain(part.value);
      if (word) periods.set(word, (periods.get(word) ?? new Set()).add(hour));
    }
  }
  return periods;
});

/** Lower case, Latin digits, plain blanks, "a. m." as "am", no marks of direction. */
const plain = (text: string): string =>
  text
    .replace(BIDI_MARKS, '')
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}) ?\.( (?=\p{L}))?/gu, '')
    .trim();

/** Every script's digits stand in a row of ten, nought first. */
function digitValue(digit: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(digit - value - 1))) value++;
  return value;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
