import { toCalendarDate } from '../domain/calendar-date.ts';
import type { PromiseWay } from '../domain/ledger.ts';
import type { MailRead, Suggestion } from '../domain/suggestion.ts';
import { readDaySaid } from './day-said.ts';
import { languageOf, type Spoken } from './language-of.ts';
import { readOwnWords } from './own-words.ts';
import { readSaid, type Said } from './said.ts';
import { german } from './said-rules/de.ts';
import { english } from './said-rules/en.ts';
import { spanish } from './said-rules/es.ts';
import { french } from './said-rules/fr.ts';
import { portuguese } from './said-rules/pt.ts';
import type { SaidRules } from './said-rules/rules.ts';

/** A mail that has more is a list or minutes; the first are shown. */
const MOST = 12;

export const rulesOf: Record<Spoken, SaidRules> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
};

/** What a mail promises and asks for, by rules of its language; the day as its writer meant it. */
export function findSuggestions({ id: ref, text, isMine, at }: MailRead): Suggestion[] {
  const lines = readOwnWords(text);
  const language = languageOf(lines.join(' '));
  const written = at === undefined ? undefined : toCalendarDate(at);
  return toSentences(lines, language)
    .flatMap((sentence) => {
      const said = readSaid(sentence, rulesOf[language]);
      if (!said) return [];
      const due = written && readDaySaid(sentence, language, written);
      return [{ ref, sentence, way: wayOf(said, isMine), ...(due && { due }) }];
    })
    .slice(0, MOST);
}

/** Who wrote it decides which way it goes. */
const wayOf = (said: Said, isMine: boolean): PromiseWay =>
  said === 'promise' ? (isMine ? 'i-promised' : 'they-promised') : isMine ? 'i-asked' : 'they-asked';

function toSentences(lines: readonly string[], language: Spoken): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return lines.flatMap((line) =>
    [...segmenter.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean),
  );
}
