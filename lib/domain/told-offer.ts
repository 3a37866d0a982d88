import { tellOf } from './disclosure.ts';
import { feedbackStage, tellBack } from './feedback.ts';
import { fold } from './fold.ts';
import type { Disclosure, Feedback, LedgerEntry } from './ledger.ts';
import type { Instant } from './time.ts';

/** What they were to hear, or what came of their feedback, once they have been told. */
export type Told = { kind: 'told'; text: string; after: Disclosure | Feedback };

/**
 * Which of what is still to be told `what` speaks of: the one with the most of its words. Of two with as many, neither is
 * guessed.
 */
export function findTold(what: string, entries: readonly LedgerEntry[], now: Instant): Told | undefined {
  const said = wordsOf(what);
  const [best, next] = entries
    .flatMap((entry) => {
      const count = [...wordsOf(entry.text)].filter((word) => said.has(word)).length;
      return isToTell(entry) && count > 0 ? [{ entry, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
  if (!best || next?.count === best.count) return undefined;
  const { entry } = best;
  const after = entry.kind === 'feedback' ? tellBack(entry, now) : tellOf(entry, now);
  return { kind: 'told', text: entry.text, after };
}

const isToTell = (entry: LedgerEntry): entry is Disclosure | Feedback =>
  (entry.kind === 'disclosure' && !entry.told) ||
  (entry.kind === 'feedback' && feedbackStage(entry) === 'decided');

/** Words that say what something is about: short ones do not. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
