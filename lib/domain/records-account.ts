import { type AccountLine, accountLine } from './import-account.ts';
import type { Skipped } from './mail-batch.ts';

/** What became of the records of another program: written down, recorded as touches, known by their ids; or nothing, and why. */
export type RecordsDone = {
  notes: number;
  followUps: number;
  touches: number;
  known: number;
  skipped: readonly Skipped[];
  /** One of each. */
  examples: Partial<Record<'notes' | 'followUps' | 'touches' | 'known', string>>;
};

/** The same in lines; what follows the first adds up to it. */
export function recordsAccount(read: number, done: RecordsDone): AccountLine[] {
  const line = (outcome: AccountLine['outcome'], count: number, reason: string, example?: string) =>
    accountLine(outcome, 'records', count, reason, example);
  const { notes, followUps, touches, known } = done.examples;
  return [
    line('read', read, 'what was written down about people; what became of it follows'),
    line('new', done.notes, 'are notes now', notes),
    line('new', done.followUps, 'are follow-ups now', followUps),
    line('new', done.touches, 'are touches now', touches),
    line('known', done.known, 'imported before', known),
    ...done.skipped.map(({ reason, count, example }) => line('skipped', count, reason, example)),
  ].filter(({ count }) => count > 0);
}
