import type { CalendarDate } from '../domain/calendar-date.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { dayWords } from '../domain/words-for-time.ts';
import type { WorkDays } from '../domain/work-week.ts';
import { findDueWords } from './date-words.ts';
import { LEFT_AROUND, MEANT_AS_DAY } from './follow-up-words.ts';

/** What it is, and until when if a day is named: "revised numbers by fri". A day that is named lies ahead. */
export function readDayInText(
  typed: string,
  { today, workDays, question }: { today: CalendarDate; workDays?: WorkDays | undefined; question: string },
): Result<{ text: string; due?: CalendarDate }> {
  const whole = typed.replaceAll(/\s+/g, ' ').replaceAll(LEFT_AROUND, '');
  const found = findDueWords(whole, today, workDays);
  if (!found) {
    const [meant] = whole.match(MEANT_AS_DAY) ?? [];
    if (meant) return fail(`“${meant}” is not a day. Try “26 Nov”, “next thu” or “in 2 weeks”.`);
    return whole ? ok({ text: whole }) : fail(question);
  }
  const { date, words } = found;
  const text = found.rest.replaceAll(LEFT_AROUND, '');
  if (date < today) return fail(`“${words}” was ${dayWords(date, today)}. Name today or a day to come.`);
  return text ? ok({ text, due: date }) : fail(question);
}
