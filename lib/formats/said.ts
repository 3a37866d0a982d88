import type { SaidRules } from './said-rules/rules.ts';

/** What a sentence does: gives its writer's word, or asks somebody for something. */
export type Said = 'promise' | 'ask';

/** A sentence that is longer is a list, a legal notice, or no sentence at all. */
const LONGEST = 300;

/** What a sentence says by the rules of its language; undefined for most sentences. */
export function readSaid(sentence: string, { promise, ask, neither }: SaidRules): Said | undefined {
  const text = sentence.replaceAll(/\s+/g, ' ').replaceAll(/[’‘]/g, "'").trim();
  if (text.length > LONGEST || neither.some((words) => words.test(text))) return undefined;
  const [promised, asked] = [firstOf(promise, text), firstOf(ask, text)];
  if (promised === asked) return undefined;
  return promised < asked ? 'promise' : 'ask';
}

/** Where the first of these words is; nowhere is behind everything. */
const firstOf = (rules: readonly RegExp[], text: string): number =>
  Math.min(...rules.map((words) => text.match(words)?.index ?? Number.POSITIVE_INFINITY));
