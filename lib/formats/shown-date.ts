import { toAsciiDigits } from '../domain/digits.ts';
import type { Instant } from '../domain/time.ts';
import { type CalendarWords, calendarWords, wordsIn } from './calendar-words.ts';

/** The languages Gmail can be shown in. */
const LANGUAGES =
  'en-US en-GB de fr es pt-BR ru vi ja ko zh-CN ar-EG he it nl pl tr sv da nb fi cs sk hu ro bg el uk hr sr sl lt lv et ca eu gl pt-PT es-419 fr-CA zh-TW zh-HK th id ms fil hi bn ta te ml kn mr gu pa ur fa am sw zu af is hy ka mn ne km lo my az sq mk cy'.split(
    ' ',
  );
const CLOCK = /(\d{1,2})[:：](\d{2})(?![\d:：])/g;
/** Thai years count from another beginning. */
const BUDDHIST = 543;

type Numbers = { year: number; isYearFirst: boolean; others: number[]; hour: number; minute: number };

/**
 * The minute that Gmail's date of a message stands for, in the zone of this computer: "Thu, Dec 4, 2014 at 2:02 PM",
 * "чт, 26 дек. 2019 г., 22:54". Every word must be one of a single language's dates, a weekday must be right, and all
 * languages in which it can be read must say the same; else undefined.
 */
export function parseShownDate(title: string, now: Instant): Instant | undefined {
  const text = toAsciiDigits(title.normalize('NFKC'));
  const numbers = readNumbers(text, new Date(now).getFullYear());
  if (!numbers) return undefined;
  const words = wordsIn(text.replace(CLOCK, ' '));
  const readings = new Set(LANGUAGES.flatMap((language) => readIn(calendarWords(language), words, numbers)));
  const [at, ...others] = readings;
  return others.length === 0 && at !== undefined && at > 0 && at <= now ? at : undefined;
}

/** The numbers of a date with a clock, its year known by its length; undefined when there are others as well. */
function readNumbers(text: string, thisYear: number): Numbers | undefined {
  const [clock, ...clocks] = text.matchAll(CLOCK);
  const dated = text.replace(CLOCK, ' ').match(/\d+/g) ?? [];
  const years = dated.filter((number) => number.length === 4);
  const others = dated.filter((number) => number.length <= 2).map(Number);
  const isDate = years.length === 1 && [1, 2].includes(others.length) && dated.length === others.length + 1;
  if (!clock || clocks.length > 0 || !isDate) return undefined;
  const shown = Number(years[0]);
  const year = shown > thisYear + BUDDHIST / 2 ? shown - BUDDHIST : shown;
  return {
    year,
    isYearFirst: dated[0]?.length === 4,
    others,
    hour: Number(clock[1]),
    minute: Number(clock[2]),
  };
}

type Day = { month: number; day: number; word?: string };

/** All instants that the words can mean in one language. */
function readIn(language: CalendarWords, words: readonly string[], numbers: Numbers): Instant[] {
  const hours = hoursOf(words, numbers.hour, language);
  return daysIn(language, words, numbers).flatMap(({ month, day, word }) => {
    const rest = words.filter((one) => one !== word);
    return hours.flatMap((hour) => {
      const date = new Date(numbers.year, month, day, hour, numbers.minute);
      const isThere = date.getMonth() === month && date.getHours() === hour && numbers.minute < 60;
      return isThere && rest.every(fitsOn(date, language)) ? [date.getTime()] : [];
    });
  });
}

/** The days that the numbers can mean, with the word that is the month's name, if one is. */
function daysIn({ months, order }: CalendarWords, words: readonly string[], numbers: Numbers): Day[] {
  const [first = 0, second] = numbers.others;
  if (second === undefined) {
    return words.flatMap((word) =>
      [...(months.get(word) ?? [])].map((month) => ({ month, day: first, word })),
    );
  }
  if (order === 'year first' && numbers.isYearFirst) return [{ month: first - 1, day: second }];
  return order === 'day first' && !numbers.isYearFirst ? [{ month: second - 1, day: first }] : [];
}

/** Whether a word other than the month's may stand beside the date; a weekday must be its own. */
const fitsOn =
  (date: Date, { weekdays, periods, others }: CalendarWords) =>
  (word: string): boolean =>
    others.has(word) || periods.has(word) || weekdays.get(word)?.has(date.getDay()) === true;

/** The hour on a clock of 24: a part of the day says which of two, and there must be none where it is not needed. */
function hoursOf(words: readonly string[], hour: number, { periods }: CalendarWords): number[] {
  const parts = words.flatMap((word) => periods.get(word) ?? []);
  if (parts.length === 0) return hour < 24 ? [hour] : [];
  if (hour > 12) return [];
  return [hour % 12, (hour % 12) + 12].filter((one) => parts.every((part) => part.has(one)));
}
