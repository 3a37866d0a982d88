import type { TouchSeen } from '../../domain/touch.ts';
import { inLots } from '../in-lots.ts';
import type { Recorder } from '../recorder.ts';
import { addTouches, resolve } from '../touches-within.ts';

/** Touches by what became of them: recorded, known better now, or known already. */
export type TouchesCounted = { fresh: number; merged: number; known: number };

/** Adds to those who are tracked what a file proves. */
export async function addSeen(recorder: Recorder, seen: readonly TouchSeen[]): Promise<TouchesCounted> {
  const counts: TouchesCounted = { fresh: 0, merged: 0, known: 0 };
  await inLots(await resolve(recorder.transaction, seen), async ([stakeholder, ofThem]) => {
    const { fresh, better } = await addTouches(recorder, stakeholder, ofThem);
    counts.fresh += fresh;
    counts.merged += better;
    counts.known += ofThem.length - fresh - better;
  });
  return counts;
}
