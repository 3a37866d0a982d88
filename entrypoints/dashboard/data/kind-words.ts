import type { EntryKind } from '../../../lib/domain/ledger.ts';

/** What one and several entries of a kind are called. */
const words: Record<EntryKind, [one: string, several: string]> = {
  'follow-up': ['follow-up', 'follow-ups'],
  promise: ['promise', 'promises'],
  thanks: ['thank-you', 'thank-yous'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  expectation: ['expectation', 'expectations'],
  disclosure: ['disclosure', 'disclosures'],
  conflict: ['conflict', 'conflicts'],
  boundary: ['boundary', 'boundaries'],
  pulse: ['pulse', 'pulses'],
  note: ['note', 'notes'],
};

export const entryKinds = Object.keys(words) as EntryKind[];

export const kindWords = (kind: string): [one: string, several: string] =>
  entryKinds.some((known) => known === kind) ? words[kind as EntryKind] : [kind, kind];
