import { casual, de, es, fr, pt } from 'chrono-node';
import { type CalendarDate, startOf, toCalendarDate } from '../domain/calendar-date.ts';
import { findDateWords } from './date-words.ts';
import type { Spoken } from './language-of.ts';

const readers = { en: casual, de: de.casual, fr: fr.casual, es: es.casual, pt: pt.casual };

/** The day a sentence names, seen from the day it was written. One that had passed by then is no day to keep. */
export function readDaySaid(
  sentence: string,
  language: Spoken,
  written: CalendarDate,
): CalendarDate | undefined {
  const day =
    language === 'en' ? findDateWords(sentence, written)?.date : readIn(language, sentence, written);
  return day && day >= written ? day : undefined;
}

function readIn(language: Spoken, sentence: string, written: CalendarDate): CalendarDate | undefined {
  const [first] = readers[language].parse(sentence, startOf(written), { forwardDate: true });
  return first && toCalendarDate(first.start.date());
}
