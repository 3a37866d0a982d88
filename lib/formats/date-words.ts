import type { CalendarDate } from '../domain/calendar-date.ts';
import { usualWeek, type WorkDays, workDaysAfter } from '../domain/work-week.ts';
import { type DayNamed, listDaysNamed } from './days-named.ts';

/** A day found in a text, and the text without the words that name it. `isMentioned`: it is what the text speaks of. */
export type DateFound = { date: CalendarDate; words: string; rest: string; isMentioned?: true };

/** What stands between what is to do and when: "numbers by thu", "call on friday". */
const LINK_BEFORE = /[\s,;:–-]*(?:\b(?:due|by|on|until|before|at))?[\s,;:–-]*$/i;

/** The day by which, else that on which, else the last. One that has passed is found only when no other is named. */
export function findDateWords(
  text: string,
  today: CalendarDate,
  workDays: WorkDays = usualWeek,
  locale?: string,
): DateFound | undefined {
  const days = listDaysNamed(text, { today, workDays, locale });
  return choose(text, days, ({ date }) => date >= today);
}

/** The same where something is to be done: a past day that the text only speaks of is none. */
export function findDueWords(text: string, today: CalendarDate, workDays?: WorkDays): DateFound | undefined {
  const found = findDateWords(text, today, workDays);
  return found?.isMentioned ? undefined : found;
}

/** The day on which something was: the nearest before, and one to come only when no other is named. */
export function findPastDay(text: string, today: CalendarDate, locale?: string): DateFound | undefined {
  const days = listDaysNamed(text, { today, workDays: usualWeek, isBack: true, locale });
  return choose(text, days, ({ date }) => date <= today);
}

/** The day `text` names when it is nothing but a day, as in a field for a date. */
export function parseDateWords(
  text: string,
  today: CalendarDate,
  workDays?: WorkDays,
  locale?: string,
): CalendarDate | undefined {
  const day = findDateWords(text, today, workDays, locale);
  return day && day.rest === '' ? day.date : undefined;
}

/** When nothing is said: the next working day but one leaves room and is not forgotten. */
export const usualDue = (today: CalendarDate, workDays?: WorkDays): CalendarDate =>
  workDaysAfter(2, today, workDays);

/** A day that lies the other way is meant where none of the others is; that it is only spoken of is said. */
function choose(
  text: string,
  days: readonly DayNamed[],
  isWanted: (day: DayNamed) => boolean,
): DateFound | undefined {
  const wanted = best(text, days.filter(isWanted));
  if (wanted) return cutOut(text, wanted);
  const meant = days.find((day) => !isSpokenOf(text, day));
  if (meant) return cutOut(text, meant);
  const [mentioned] = days;
  return mentioned && { ...cutOut(text, mentioned), isMentioned: true };
}

/** The last of those that come first in rank. */
function best(text: string, days: readonly DayNamed[]): DayNamed | undefined {
  return [...days].sort((a, b) => rank(text, b) - rank(text, a) || b.index - a.index)[0];
}

const LINKED = /\b(?:due|by|until|till|before)\s*$/i;
const SPEAKS_OF = /(?:\b(?:about|of|from|since|for|the|during|than)|['’]s)\s*$/i;
const GOES_ON = /^\s*(?:$|[,;:.!?–-]|(?:about|with|for|to|re|at|and|on|in)\b)/i;
const TIME_ALONE = /^(?:now|(?:at )?\d{1,2}(?::\d\d)?\s*(?:am|pm)?|.*\b(?:minutes?|mins?|hours?))$/i;
/** "A 3 day workshop": how long it is. */
const LENGTH = /^(?:an?|\d+) ?-?(?:days?|weeks?|months?)$/i;

/** How well a day stands for when: "Friday outage" is what it is about. */
function rank(text: string, { index, words }: DayNamed): number {
  const before = text.slice(0, index);
  const isAlone = GOES_ON.test(text.slice(index + words.length));
  if (TIME_ALONE.test(words)) return -1;
  if (LINKED.test(before) || LINKED.test(words.replace(/ .*/, ''))) return 3;
  if (LENGTH.test(words) || SPEAKS_OF.test(before)) return 0;
  if (isAlone && /\bon\s*$/i.test(before + words.replace(/(?<=^on) .*/i, ''))) return 2;
  return isAlone || before.trim() === '' ? 1 : 0;
}

/** "What she said yesterday", "the notes I promised yesterday". */
const CLAUSE = /\b(?:what|why|how|which)\b|\S\s+(?:i|we|you|she|he|they)\b/i;

/** "The figures of last week", "recap of yesterday", "yesterday's notes". */
const isSpokenOf = (text: string, { index, words }: DayNamed): boolean =>
  /\b(?:last|past) (?:week|month|quarter|year)/i.test(words) ||
  SPEAKS_OF.test(text.slice(0, index)) ||
  CLAUSE.test(text.slice(0, index)) ||
  /^['’]s\b/i.test(text.slice(index + words.length));

function cutOut(text: string, { date, index, words }: DayNamed): DateFound {
  const before = text.slice(0, index).replace(LINK_BEFORE, '');
  const rest = `${before} ${text.slice(index + words.length)}`.replaceAll(/\s+/g, ' ').trim();
  return { date, words: words.trim(), rest };
}
