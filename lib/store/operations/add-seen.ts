import type { Stakeholder } from '../../domain/stakeholder.ts';
import type { TouchSeen } from '../../domain/touch.ts';
import { inLots } from '../in-lots.ts';
import type { Recorder } from '../recorder.ts';
import { addTouches, type Known, resolve, type TouchExamples } from '../touches-within.ts';

/** Touches by what became of them, with one of each: recorded, known better now, or known already. */
export type TouchesCounted = { fresh: number; merged: number; known: number; examples: TouchExamples };

/** So many people at once: each takes a while to pack, and a page that does it must not stand still. */
const AT_ONCE = 50;

/** Adds to those who are tracked what a file proves. */
export async function addSeen(recorder: Recorder, seen: readonly TouchSeen[]): Promise<TouchesCounted> {
  const counts: TouchesCounted = { fresh: 0, merged: 0, known: 0, examples: {} };
  const { transaction } = recorder;
  const known = await whatIsKnown(transaction);
  const add = async ([stakeholder, touches]: [Stakeholder, TouchSeen[]]) => {
    const { fresh, better, examples } = await addTouches(recorder, stakeholder, touches, known);
    counts.fresh += fresh;
    counts.merged += better;
    counts.known += touches.length - fresh - better;
    counts.examples = { ...examples, ...counts.examples };
  };
  // In the order in which they lie on the disk, which takes them in a third faster then.
  const people = [...(await resolve(transaction, seen))].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  await inLots(people, add, AT_ONCE);
  return counts;
}

/** Where there is nothing at all, nobody is asked for theirs. */
async function whatIsKnown(transaction: Recorder['transaction']): Promise<Known> {
  const [touches, entries] = await Promise.all([
    transaction.objectStore('touches').count(),
    transaction.objectStore('ledger').count(),
  ]);
  return { isNothingWaiting: entries === 0, ...(touches === 0 && { touches: [] }) };
}
