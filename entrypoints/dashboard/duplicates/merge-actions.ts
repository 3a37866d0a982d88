import type { DuplicatePair } from '../../../lib/domain/duplicates.ts';
import type { Stakeholder, StakeholderDetails } from '../../../lib/domain/stakeholder.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { keepApart } from '../../../lib/store/duplicates.ts';
import { mergePeople } from '../../../lib/store/merge.ts';
import { newOperationId } from '../../../lib/store/perform.ts';
import { takeBack } from '../../../lib/store/undo.ts';

/** Makes one person of two. */
export async function merge(
  [into, from]: readonly [Stakeholder, Stakeholder],
  details: StakeholderDetails,
): Promise<Outcome> {
  const id = newOperationId();
  const merged = await mergePeople(into.id, from.id, details, { id });
  if (!merged) return { message: 'One of the two is not here any more. Nothing was merged.' };
  return { message: `Merged. ${merged.became.name} has the history of both.`, undo: takeBack(id) };
}

/** The two are two, and are not offered again. */
export async function setApart(pair: DuplicatePair): Promise<Outcome> {
  const [one, other] = pair.people;
  return { message: `${one.name} and ${other.name} stay two people.`, undo: await keepApart(pair) };
}
