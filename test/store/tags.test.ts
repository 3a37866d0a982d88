import { expect, it } from 'vitest';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { addStakeholder, findStakeholder } from '../../lib/store/stakeholders.ts';
import { listTags, tagPeople } from '../../lib/store/tags.ts';
import { undo } from '../../lib/store/undo.ts';
import { ana, dev, now } from '../people.ts';
import './fresh-database.ts';

const [a, d, gone] = ['a', 'd', 'gone'] as StakeholderId[];
const tagsOf = async () => Promise.all([a!, d!].map(async (id) => (await findStakeholder(id))?.tags));

it('tags many at once, counts whom it changed, and is taken back at once', async () => {
  await addStakeholder({ ...ana, tags: ['beta'] }, now, a);
  await addStakeholder(dev, now, d);
  const id = newOperationId();
  expect(await tagPeople([a!, d!, gone!], { add: ['board'], remove: ['beta'] }, { id })).toBe(2);
  expect(await tagsOf()).toEqual([['board'], ['board']]);
  expect(await tagPeople([a!, d!], { add: ['board'], remove: [] })).toBe(0);
  expect(await listTags()).toEqual(['board']);
  await undo(id);
  expect(await tagsOf()).toEqual([['beta'], undefined]);
});
