import { casual } from 'chrono-node';
import { addToDate, type CalendarDate, startOf, toCalendarDate } from '../domain/calendar-date.ts';
import { endOfWorkWeek, nextWorkDay, usualWeek, type WorkDays, workDaysAfter } from '../domain/work-week.ts';

/** A day found in a text, and the text without the words that name it. */
export type DateFound = { date: CalendarDate; words: string; rest: string };

/** Ways of saying a day that chrono does not know (import-facts.md). */
const ownWords: {
  pattern: RegExp;
  toDate: (today: CalendarDate, match: RegExpMatchArray, workDays: WorkDays) => CalendarDate;
}[] = [
  {
    pattern: /\b(?:by |at )?(?:the )?(?:eow|end of (?:the |this )?week)\b/i,
    toDate: (today, _match, workDays) => endOfWorkWeek(today, workDays),
  },
  { pattern: /\b(?:in )?a fortnight(?:'s time)?\b/i, toDate: (today) => addToDate(today, 14) },
  {
    pattern: /\bin (\d{1,3}) (?:business|working|work) ?days?\b/i,
    toDate: (today, match, workDays) => workDaysAfter(Number(match[1]), today, workDays),
  },
];

const SPEAKS_OF_THE_PAST = /\b(last|ago|yesterday|past)\b/i;
/** "In 2 weeks" is no day that anybody chose; "Saturday in 2 weeks" and "the day after tomorrow" are. */
const SPAN = /\b(?:days?|weeks?|months?|quarters?|years?|fortnight)\b/i;
const CHOSEN = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\btomorrow\b/i;

/** What stands between what is to do and when: "numbers by thu", "call on friday". */
const LINK_BEFORE = /[\s,;:–-]*(?:\b(?:due|by|on|until|before|at))?[\s,;:–-]*$/i;

/** The day that is named first. A span of time ends on a day the user works; a day that was chosen stays as it is. */
export function findDateWords(
  text: string,
  today: CalendarDate,
  workDays: WorkDays = usualWeek,
): DateFound | undefined {
  for (const { pattern, toDate } of ownWords) {
    const match = text.match(pattern);
    if (match?.index === undefined) continue;
    return found(text, match.index, match[0], nextWorkDay(toDate(today, match, workDays), workDays));
  }
  const forwardDate = !SPEAKS_OF_THE_PAST.test(text);
  const [first] = casual.parse(text, startOf(today), { forwardDate });
  if (!first) return undefined;
  const day = toCalendarDate(first.start.date());
  const isChosen = day <= today || !SPAN.test(first.text) || CHOSEN.test(first.text);
  return found(text, first.index, first.text, isChosen ? day : nextWorkDay(day, workDays));
}

/** The day `text` names when it is nothing but a day, as in a field for a date. */
export function parseDateWords(
  text: string,
  today: CalendarDate,
  workDays?: WorkDays,
): CalendarDate | undefined {
  const day = findDateWords(text, today, workDays);
  return day && day.rest === '' ? day.date : undefined;
}

/** When nothing is said: the next working day but one leaves room and is not forgotten. */
export const usualDue = (today: CalendarDate, workDays?: WorkDays): CalendarDate =>
  workDaysAfter(2, today, workDays);

function found(text: string, index: number, words: string, date: CalendarDate): DateFound {
  const before = text.slice(0, index).replace(LINK_BEFORE, '');
  const rest = `${before} ${text.slice(index + words.length)}`.replaceAll(/\s+/g, ' ').trim();
  return { date, words: words.trim(), rest };
}
