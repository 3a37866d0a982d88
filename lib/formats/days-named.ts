import { casual, en, type ParsedResult } from 'chrono-node';
import {
  addToDate,
  type CalendarDate,
  parseCalendarDate,
  startOf,
  toCalendarDate,
} from '../domain/calendar-date.ts';
import { endOfWorkWeek, nextWorkDay, type WorkDays, workDaysAfter } from '../domain/work-week.ts';
import { hasMonthFirst } from './month-first.ts';

/** A day that a text names, and where it does. */
export type DayNamed = { date: CalendarDate; words: string; index: number };

/** What a day is read with. Looking back, "friday" is the one before; the order of 5/12 is that of the locale. */
export type DayReading = {
  today: CalendarDate;
  workDays: WorkDays;
  isBack?: boolean | undefined;
  locale?: string | undefined;
};

type ToDate = (match: RegExpExecArray, reading: DayReading) => CalendarDate | undefined;

/** Ways of saying a day that chrono does not know (import-facts.md). */
const ownWords: [RegExp, ToDate][] = [
  [
    /\b(?:by |at )?(?:the )?(?:eow|end of (?:the |this )?week)\b/i,
    (_match, { today, workDays }) => nextWorkDay(endOfWorkWeek(today, workDays), workDays),
  ],
  [
    /\b(?:in )?a fortnight(?:'s time)?\b/i,
    (_match, { today, workDays }) => nextWorkDay(addToDate(today, 14), workDays),
  ],
  [
    /\bin (\d{1,3}) (?:business|working|work) ?days?\b/i,
    ([, count], { today, workDays }) => nextWorkDay(workDaysAfter(Number(count), today, workDays), workDays),
  ],
  // With dots the day is first everywhere.
  [/(?<![\w.]|version |release )(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?![\w.])/i, dotted],
];

/** Every day that is named in the text, in no order. */
export function listDaysNamed(text: string, reading: DayReading): DayNamed[] {
  const own = ownWords.flatMap(([pattern, toDate]) => {
    const match = pattern.exec(text);
    const date = match && toDate(match, reading);
    return match && date ? [{ date, words: match[0], index: match.index }] : [];
  });
  const others = readByChrono(text, reading).filter((day) => !own.some((one) => isOver(one, day)));
  return [...own, ...others];
}

const isOver = (one: DayNamed, other: DayNamed): boolean =>
  one.index < other.index + other.words.length && other.index < one.index + one.words.length;

const SPEAKS_OF_THE_PAST = /\b(?:last|ago|yesterday|past)\b/i;

function readByChrono(text: string, reading: DayReading): DayNamed[] {
  const { parse } = hasMonthFirst(reading.locale) ? usual : british;
  const midnight = startOf(reading.today);
  const back = reading.isBack || SPEAKS_OF_THE_PAST.test(text) ? parse(text, midnight, false) : [];
  const found = reading.isBack ? back : parse(text, midnight, true);
  return found
    .map((one) => (SPEAKS_OF_THE_PAST.test(one.text) && back.find(({ index }) => index === one.index)) || one)
    .filter((one) => isDay(one, text))
    .map((one) => ({ date: dateOf(one, reading), words: one.text, index: one.index }));
}

const reader = (chrono: typeof casual) => ({
  parse: (text: string, from: Date, forwardDate: boolean) => chrono.parse(text, from, { forwardDate }),
});
const usual = reader(casual);
const british = reader(en.GB);

/** "45 min" is how long, "March" no day, "3/4 of it" a part and "24/7" always. */
function isDay({ text, index, start }: ParsedResult, whole: string): boolean {
  if (/\b(?:m|mins?|minutes?|h|hrs?|hours?)\b/i.test(text) && start.tags().has('result/relativeDateAndTime'))
    return /^(?:in|within)\b|\b(?:later|from now)$/i.test(text);
  if (/^\d{1,2}\/\d{1,2}$/.test(text))
    return text !== '24/7' && !/^ of\b/i.test(whole.slice(index + text.length));
  const isMonth = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('weekday');
  return !isMonth || start.tags().has('result/relativeDate');
}

/** "In 2 weeks" is no day that anybody chose; "Saturday in 2 weeks" and "the day after tomorrow" are. */
const SPAN = /\b(?:days?|weeks?|months?|quarters?|years?|fortnight)\b/i;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;
const CHOSEN = new RegExp(`${WEEKDAY.source}|\\btomorrow\\b`, 'i');

/** A span of time ends on a day the user works; a day that was chosen stays as it is. */
function dateOf({ text, start }: ParsedResult, { today, workDays, isBack }: DayReading): CalendarDate {
  const day = toCalendarDate(start.date());
  const isBare = start.isCertain('weekday') && !start.isCertain('day') && !/\bnext\b/i.test(text);
  if (isBack && isBare && day > today) return addToDate(day, -7);
  const isChosen = day <= today || !SPAN.test(text) || CHOSEN.test(text);
  return isChosen ? day : nextWorkDay(day, workDays);
}

/** "1.12." is the next first of December; looking back, the one before. */
function dotted([, day = '', month = '', year]: RegExpExecArray, { today, isBack }: DayReading) {
  const on = (inYear: number) =>
    parseCalendarDate(`${inYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year) return on(Number(year.padStart(4, '20')));
  const thisYear = Number(today.slice(0, 4));
  const date = on(thisYear);
  if (!date || (isBack ? date <= today : date >= today)) return date;
  return on(thisYear + (isBack ? -1 : 1));
}
