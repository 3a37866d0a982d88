import { startOf, toCalendarDate } from '../domain/calendar-date.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { dayWords } from '../domain/words-for-time.ts';
import { findPastDay } from './date-words.ts';

/** A touch as typed: when it was, and what there is to say about it. */
export type TouchWords = { at: Instant; what: string };

const LENGTH = /\b(?:\d{1,3} ?(?:m(?:in(?:ute)?s?)?|h(?:ours?)?)|(?:half )?an hour)\b/i;
/** A day is known, its hour is not: the middle of it stands for the whole. */
const NOON = 12 * HOUR;

/** A touch that has happened, from one line, which may be empty: "15 min on pricing, yesterday". */
export function readTouchWords(typed: string, now: Instant): Result<TouchWords> {
  const today = toCalendarDate(now);
  const [length = ''] = typed.match(LENGTH) ?? [];
  const withoutLength = typed.replace(length, ' ').replaceAll(/\s+/g, ' ').trim();
  const named = findPastDay(withoutLength, today);
  const found = named?.isMentioned ? undefined : named;
  const day = found?.date ?? today;
  if (day > today) return fail(`${dayWords(day, today)} has not come yet. When did you speak?`);
  const what = (found?.rest ?? withoutLength).replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return ok({
    at: day === today ? now : startOf(day).getTime() + NOON,
    what: [lengthWords(length), what].filter(Boolean).join(' · '),
  });
}

/** "15m" is 15 min. */
const lengthWords = (length: string): string =>
  length.replace(/(?<=\d)(?=\p{L})/u, ' ').replace(/(?<= )m$/i, 'min');
