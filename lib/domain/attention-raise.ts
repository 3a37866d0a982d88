import { attention, type Weights } from './attention.ts';
import type { AttentionFacts } from './attention-facts.ts';

/** Something the user can do, and the score it would lead to. */
export type Raise = { what: 'reply' | 'talk' | 'keep' | 'settle'; score: number };

/** What would raise the score, the most first; nothing that would not raise it by a whole point. */
export function raises(facts: AttentionFacts, weights: Weights): Raise[] {
  const { score, state } = attention(facts, weights);
  const from = state === 'never' ? 0 : Math.round(score);
  return (Object.keys(doings) as Raise['what'][])
    .flatMap((what): Raise[] => {
      const after = doings[what](facts);
      return after ? [{ what, score: Math.round(attention(after, weights).score) }] : [];
    })
    .filter((raise) => raise.score > from)
    .sort((a, b) => b.score - a.score);
}

/** The facts as they would be right after it; undefined where there is nothing to do of the kind. */
const doings: Record<Raise['what'], (facts: AttentionFacts) => AttentionFacts | undefined> = {
  reply: (facts) =>
    facts.replies?.since === undefined
      ? undefined
      : { ...facts, reached: facts.now, rhythm: facts.rhythm + 0.5, replies: { waited: 0 } },
  talk: (facts) => ({
    ...facts,
    heard: facts.now,
    rhythm: facts.rhythm + 1.5,
    ...(facts.replies && { replies: { waited: 0 } }),
  }),
  keep: (facts) => {
    const { overdue, late } = facts.promises;
    return overdue === 0
      ? undefined
      : { ...facts, promises: { ...facts.promises, late: late + overdue, overdue: 0, unmended: 0 } };
  },
  settle: (facts) => (facts.openConflicts === 0 ? undefined : { ...facts, openConflicts: 0 }),
};
