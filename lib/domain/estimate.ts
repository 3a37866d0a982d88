import type { LedgerEntry } from './ledger.ts';
import { isDrafted, isThanksDue } from './thanks-due.ts';
import type { PastStanding } from './today.ts';

/** Minutes that an action takes, more or less (product.md, C7). */
export const minutesFor = { thanks: 3, mail: 8, call: 20, 'one-to-one': 30 };
export type Doing = keyof typeof minutesFor;

/** What the words of something to do name; most of it is done by mail. Asked in this order. */
const named: [Doing, RegExp][] = [
  ['thanks', /\b(thank|thanks|congratulate)\b/i],
  ['one-to-one', /\b(meet|1:1|one[- ]to[- ]one|lunch|coffee|visit|demo)\b/i],
  ['call', /\b(call|phone|ring|speak|talk)\b/i],
];

/** How something that is due will be done: as its words say, else by mail; a difference is reviewed in person. */
export function doingOf(entry: LedgerEntry): Doing {
  const { kind, text } = entry;
  if (isThanksDue(entry) || isDrafted(entry)) return 'thanks';
  if (kind === 'conflict') return 'one-to-one';
  return named.find(([, words]) => words.test(text))?.[0] ?? 'mail';
}

/** Past the ideal day a mail will do; past the latest one it takes a call. */
export const doingWith = ({ state }: PastStanding): Doing => (state === 'past-latest' ? 'call' : 'mail');
