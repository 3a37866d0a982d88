import type { CalendarDate } from './calendar-date.ts';
import { carefulWords } from './careful-words.ts';
import { dueDay } from './due-day.ts';
import { wayNames } from './entry-words.ts';
import { isOpen, type LedgerEntry, type PromiseEntry, promiseWays } from './ledger.ts';
import { tallyPromises } from './promise.ts';
import { isDrafted, isThanksDue, tallyThanks } from './thanks-due.ts';
import { dayWords, dueWords } from './words-for-time.ts';

/** What is open between the user and somebody, by what it is about; the order is the order of the card. */
export type LedgerSection = {
  id: 'due' | 'between' | 'thanks' | 'feedback' | 'agreed' | 'to-tell' | 'careful';
  title: string;
  /** Said beside the title: "I promised 1 · They asked 1". */
  words?: string;
  /** For the user alone: not what they would want read over a shoulder. */
  isPrivate?: boolean;
  entries: LedgerEntry[];
};

/** Sections without entries are left out, but what is due: it says how to begin. */
export function toSections(entries: readonly LedgerEntry[], today: CalendarDate = LAST): LedgerSection[] {
  const open = entries.filter(isOpen).sort(byDay);
  const ofKind = (kind: LedgerEntry['kind']) => open.filter((entry) => entry.kind === kind);
  const careful = [
    ...open.filter((entry) => entry.kind === 'conflict'),
    ...entries.filter((entry) => entry.kind === 'boundary'),
  ];
  const sections: LedgerSection[] = [
    { id: 'due', title: 'Due', entries: ofKind('follow-up') },
    { id: 'between', title: 'Between you', words: balanceWords(entries), entries: ofKind('promise') },
    { id: 'thanks', title: 'Thanks', words: thanksWords(entries, today), entries: thanksOpen(entries) },
    { id: 'feedback', title: 'Feedback', entries: ofKind('feedback') },
    {
      id: 'agreed',
      title: 'Agreed',
      words: agreedWords(ofKind('expectation'), today),
      entries: ofKind('expectation'),
    },
    { id: 'to-tell', title: 'Not yet told', entries: ofKind('disclosure') },
    { id: 'careful', title: 'Careful', words: carefulWords(careful), isPrivate: true, entries: careful },
  ];
  return sections.filter(
    ({ id, words, entries: inside }) => id === 'due' || inside.length > 0 || (id === 'thanks' && words),
  );
}

/** "monthly report, next Tue 1 Dec": what comes up first of what was agreed. */
function agreedWords([first]: readonly LedgerEntry[], today: CalendarDate): string {
  const day = first && dueDay(first);
  return first && day ? `${first.text}, next ${dueWords(day, today)}` : '';
}

/** Thanks that are due, and drafts that have not been seen sent. */
const thanksOpen = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.filter((entry) => isThanksDue(entry) || isDrafted(entry)).sort(byDay);

/** "3 thanks, 5 asks; last for the intro, Tue 3 Nov". Nothing, where there is neither. */
function thanksWords(entries: readonly LedgerEntry[], today: CalendarDate): string {
  const { thanks, asks, last } = tallyThanks(entries);
  if (thanks + asks === 0) return '';
  const thanked = thanks === 0 ? 'not thanked yet' : `${thanks} thanks`;
  const asked = asks === 0 ? 'nothing asked yet' : asks === 1 ? '1 ask' : `${asks} asks`;
  const counts = `${thanked}, ${asked}`;
  return last ? `${counts}; last for ${last.text}, ${dayWords(last.on, today)}` : counts;
}

/** "I promised 1 · They asked 1; I kept 4 of 5". */
export function balanceWords(entries: readonly LedgerEntry[]): string {
  const open = entries.filter((entry): entry is PromiseEntry => entry.kind === 'promise' && isOpen(entry));
  const counts = promiseWays.flatMap((way) => {
    const count = open.filter((promise) => promise.way === way).length;
    return count > 0 ? [`${wayNames[way]} ${count}`] : [];
  });
  const { kept, late, broken } = tallyPromises(entries, 'i-promised');
  const all = kept + late + broken;
  return [counts.join(' · '), all > 0 && `I kept ${kept + late} of ${all}`].filter(Boolean).join('; ');
}

/** What has a day comes first, by its day; the rest as it was written. */
function byDay(a: LedgerEntry, b: LedgerEntry): number {
  const [dayA, dayB] = [dueDay(a) ?? LAST, dueDay(b) ?? LAST];
  return dayA === dayB ? a.createdAt - b.createdAt : dayA < dayB ? -1 : 1;
}

const LAST = '9999-12-31' as CalendarDate;
