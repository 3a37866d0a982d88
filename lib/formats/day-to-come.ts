import type { CalendarDate } from '../domain/calendar-date.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { dayWords } from '../domain/words-for-time.ts';
import type { WorkDays } from '../domain/work-week.ts';
import { parseDateWords } from './date-words.ts';

/** A day in words that lies ahead: to put something off to, or until which somebody is away. */
export function readDayToCome(typed: string, today: CalendarDate, workDays?: WorkDays): Result<CalendarDate> {
  const day = parseDateWords(typed.trim(), today, workDays);
  if (!typed.trim()) return fail('Until when? “tomorrow”, “next tue”, “in 2 weeks” or “3 dec” will do.');
  if (!day) return fail(`“${typed.trim()}” is not a day. Try “next tue”, “in 2 weeks” or “3 dec”.`);
  return day < today ? fail(`${dayWords(day, today)} has passed. Name a day to come.`) : ok(day);
}
