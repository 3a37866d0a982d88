import { casual, de, es, fr, pt } from 'chrono-node';
import { type CalendarDate, daysBetween, startOf, toCalendarDate } from '../domain/calendar-date.ts';
import { findDateWords } from './date-words.ts';
import type { Spoken } from './language-of.ts';

const readers = { en: casual, de: de.casual, fr: fr.casual, es: es.casual, pt: pt.casual };

/** English words for a day that only our own reader knows (date-words.ts). */
const OWN_WORDS = /\b(?:eow|end of (?:the |this )?week|fortnight|(?:business|working|work) days?)\b/i;

/** "On 3 November", said on the 18th, is the one that has passed, and not next year's. */
const FAR_DAYS = 270;

/**
 * The day a sentence names, seen from the day it was written. "Until June" names none, nor does a day that had passed by
 * then.
 */
export function readDaySaid(
  sentence: string,
  language: Spoken,
  written: CalendarDate,
): CalendarDate | undefined {
  const isOurs = language === 'en' && OWN_WORDS.test(sentence);
  const day = isOurs ? findDateWords(sentence, written)?.date : readByChrono(language, sentence, written);
  return day && day >= written ? day : undefined;
}

function readByChrono(language: Spoken, sentence: string, written: CalendarDate): CalendarDate | undefined {
  const found = readers[language].parse(sentence, startOf(written), { forwardDate: true });
  const day = found.find(({ start }) => start.isCertain('day') || start.isCertain('weekday'));
  if (!day) return undefined;
  const date = toCalendarDate(day.start.date());
  const isSaid = day.start.isCertain('year') || daysBetween(written, date) <= FAR_DAYS;
  return isSaid ? date : undefined;
}
