import type { CalendarDate } from '../domain/calendar-date.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { dayWords } from '../domain/words-for-time.ts';
import type { WorkDays } from '../domain/work-week.ts';
import { findDueWords, usualDue } from './date-words.ts';
import { readWaitWords } from './wait-words.ts';

/** A follow-up as typed. `named` tells whether the day was said, or is the usual one; waiting, an answer closes it. */
export type FollowUpWords = { text: string; due: CalendarDate; named: boolean; isWaiting?: true };

/** Looks like a day that is meant to be one, and is none: "31/02/2027", "by 45/13", "31 feb". */
export const MEANT_AS_DAY =
  /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|(?<=\b(?:by|due|until) )\d{1,2}[./-]\d{1,2}\b|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
/** What is left around a day that was taken out: "tomorrow: call" is to call. */
export const LEFT_AROUND = /^[\s,;:–-]+|[\s,;:–-]+$/g;

/** What is to do, and until when, from one line: "send revised numbers next thu". */
export function readFollowUpWords(
  typed: string,
  today: CalendarDate,
  workDays?: WorkDays,
): Result<FollowUpWords> {
  const { isWaiting, text } = readWaitWords(typed);
  if (!isWaiting) return readToDo(text, today, workDays);
  const bare = findDueWords(text, today)?.rest.replaceAll(LEFT_AROUND, '') ?? text;
  const read = readToDo(bare === '' ? `${AN_ANSWER} ${text}` : text, today, workDays);
  return read.ok ? ok({ ...read.value, isWaiting }) : read;
}

/** When nothing else is said to wait for. */
const AN_ANSWER = 'waiting for an answer';

function readToDo(typed: string, today: CalendarDate, workDays: WorkDays | undefined): Result<FollowUpWords> {
  const found = findDueWords(typed, today, workDays);
  if (!found) return withoutDay(typed, usualDue(today, workDays));
  const { date, words } = found;
  const rest = found.rest.replaceAll(LEFT_AROUND, '');
  if (date < today)
    return fail(`“${words}” was ${dayWords(date, today)}. A follow-up is due today or later.`);
  if (rest === '') return fail(`And what is there to do on ${dayWords(date, today)}?`);
  return ok({ text: rest, due: date, named: true });
}

function withoutDay(typed: string, due: CalendarDate): Result<FollowUpWords> {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  const [meant] = text.match(MEANT_AS_DAY) ?? [];
  if (meant) return fail(`“${meant}” is not a day. Try “26 Nov”, “next thu” or “in 2 weeks”.`);
  if (text === '') return fail('What is there to do?');
  return ok({ text, due, named: false });
}
