import { countOf } from '../../../lib/domain/count-of.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { newOperationId } from '../../../lib/store/perform.ts';
import { loadSample, removeSample } from '../../../lib/store/sample.ts';
import { takeBack } from '../../../lib/store/undo.ts';

/** Loads the sample people; undo takes them out again. */
export async function addSamplePeople(): Promise<Outcome> {
  const id = newOperationId();
  const added = await loadSample(Date.now(), { id });
  if (added.length === 0) return { message: 'The sample people are here already.' };
  return {
    message: `${countOf(added.length, 'sample person', 'sample people')} added.`,
    undo: takeBack(id),
  };
}

/** Removes the sample people with all that hangs on them; undo brings back what was written about them too. */
export async function removeSamplePeople(): Promise<Outcome> {
  const id = newOperationId();
  const removed = await removeSample({ id });
  if (removed.length === 0) return { message: 'There are no sample people to remove.' };
  return {
    message: `${countOf(removed.length, 'sample person', 'sample people')} removed.`,
    undo: takeBack(id),
  };
}
