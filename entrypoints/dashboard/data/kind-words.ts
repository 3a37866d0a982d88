import type { EntryKind } from '../../../lib/domain/ledger.ts';

/** What one and several entries of a kind are called. */
const words: Record<EntryKind, [one: string, several: string]> = {
  'follow-up': ['follow-up', 'follow-ups'],
  promise: ['promise', 'promises'],
  thanks: ['thank-you', 'thank-yous'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  expectation: ['agreement', 'agreements'],
  disclosure: ['thing to tell, or told', 'things to tell, or told'],
  conflict: ['difference', 'differences'],
  boundary: ['boundary', 'boundaries'],
  pulse: ['word on how a meeting felt', 'words on how meetings felt'],
  note: ['note', 'notes'],
};

export const entryKinds = Object.keys(words) as EntryKind[];

export const kindWords = (kind: string): [one: string, several: string] =>
  entryKinds.some((known) => known === kind) ? words[kind as EntryKind] : [kind, kind];
