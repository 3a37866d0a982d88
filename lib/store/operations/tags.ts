import type { StakeholderId } from '../../domain/stakeholder.ts';
import { type Tagging, withTags } from '../../domain/tags.ts';
import { inLots } from '../in-lots.ts';
import { done, type Work } from './work.ts';

/** Gives people tags, and takes others away. Answers how many it changed. */
export const tagPeople: Work<Tagging & { ids: readonly StakeholderId[] }, number> = async (
  recorder,
  { ids, add, remove },
) => {
  let changed = 0;
  await inLots(ids, async (id) => {
    const person = await recorder.transaction.objectStore('stakeholders').get(id);
    if (!person) return;
    const { tags: before = [], ...others } = person;
    const tags = withTags({ tags: before }, { add, remove });
    if (tags.join() === before.join()) return;
    changed++;
    const updatedAt = recorder.operation.at;
    await recorder.put('stakeholders', { ...others, ...(tags.length > 0 && { tags }), updatedAt });
  });
  const words = [
    add.length > 0 && `Tagged ${add.join(', ')}`,
    remove.length > 0 && `no longer ${remove.join(', ')}`,
  ];
  return done(
    changed,
    `${words.filter(Boolean).join('; ')}: ${changed} ${changed === 1 ? 'person' : 'people'}`,
  );
};
