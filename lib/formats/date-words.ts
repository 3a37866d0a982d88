import { casual } from 'chrono-node';
import { addBusinessDays, addDays, nextFriday } from 'date-fns';
import { addToDate, type CalendarDate, startOf, toCalendarDate } from '../domain/calendar-date.ts';

/** A day found in a text, and the text without the words that name it. */
export type DateFound = { date: CalendarDate; words: string; rest: string };

/** Ways of saying a day that chrono does not know (import-facts.md). */
const ownWords: { pattern: RegExp; toDate: (today: Date, match: RegExpMatchArray) => Date }[] = [
  {
    pattern: /\b(?:by |at )?(?:the )?(?:eow|end of (?:the |this )?week)\b/i,
    toDate: (today) => (today.getDay() === 5 ? today : nextFriday(today)),
  },
  { pattern: /\b(?:in )?a fortnight(?:'s time)?\b/i, toDate: (today) => addDays(today, 14) },
  {
    pattern: /\bin (\d{1,3}) (?:business|working|work) ?days?\b/i,
    toDate: (today, match) => addBusinessDays(today, Number(match[1])),
  },
];

const SPEAKS_OF_THE_PAST = /\b(last|ago|yesterday|past)\b/i;
/** What stands between what is to do and when: "numbers by thu", "call on friday". */
const LINK_BEFORE = /[\s,;:–-]*(?:\b(?:due|by|on|until|before|at))?[\s,;:–-]*$/i;
export function findDateWords(text: string, today: CalendarDate): DateFound | undefined {
  const start = startOf(today);
  for (const { pattern, toDate } of ownWords) {
    const match = text.match(pattern);
    if (match?.index !== undefined) return found(text, match.index, match[0], toDate(start, match));
  }
  const forwardDate = !SPEAKS_OF_THE_PAST.test(text);
  const [first] = casual.parse(text, start, { forwardDate });
  return first && found(text, first.index, first.text, first.start.date());
}

/** The day `text` names when it is nothing but a day, as in a field for a date. */
export function parseDateWords(text: string, today: CalendarDate): CalendarDate | undefined {
  const day = findDateWords(text, today);
  return day && day.rest === '' ? day.date : undefined;
}

/** When nothing is said: the next working day but one leaves room and is not forgotten. */
export const usualDue = (today: CalendarDate): CalendarDate =>
  toCalendarDate(addBusinessDays(startOf(addToDate(today, 0)), 2));

function found(text: string, index: number, words: string, date: Date): DateFound {
  const before = text.slice(0, index).replace(LINK_BEFORE, '');
  const rest = `${before} ${text.slice(index + words.length)}`.replaceAll(/\s+/g, ' ').trim();
  return { date: toCalendarDate(date), words: words.trim(), rest };
}
