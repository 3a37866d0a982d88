import { expect, test } from 'vitest';
import { mergedDetails } from '../../lib/domain/merge-choice.ts';
import { filterRows, toPersonRows } from '../../lib/domain/people-table.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { readDraft, toDraft } from '../../lib/domain/stakeholder-draft.ts';
import { allTags, parseTagging, parseTags, withTags } from '../../lib/domain/tags.ts';
import { ana, now } from '../people.ts';

const person = (name: string, over: Partial<Stakeholder> = {}): Stakeholder => ({
  ...ana,
  name,
  id: name as StakeholderId,
  createdAt: now,
  updatedAt: now,
  summary: { count: 0 },
  ...over,
});

test.each([
  ['Beta,  Steering   Group , beta,,', ['beta', 'steering group']],
  ['', []],
  [`${'x'.repeat(50)}`, ['x'.repeat(40)]],
])('%j is the tags %j', (typed, tags) => expect(parseTags(typed)).toEqual(tags));

test('a minus takes a tag away', () => {
  expect(parseTagging('Beta, -Pilot, −board')).toEqual({ add: ['beta'], remove: ['pilot', 'board'] });
  expect(withTags({ tags: ['pilot', 'z'] }, parseTagging('beta, -pilot'))).toEqual(['beta', 'z']);
});

test('the form keeps tags as they are typed, in their order', () => {
  const read = readDraft({ ...toDraft(ana), tags: 'steering, Beta' });
  expect(read.ok && read.value.tags).toEqual(['beta', 'steering']);
  expect(read.ok && toDraft(read.value).tags).toBe('beta, steering');
});

test('people are found by a tag, chosen or typed', () => {
  const people = [person('Ana', { tags: ['beta'] }), person('Dev', { tags: ['betamax'] }), person('Kim')];
  const names = (filter: Parameters<typeof filterRows>[1]) =>
    filterRows(toPersonRows(people, []), filter).map(({ stakeholder }) => stakeholder.name);
  expect(allTags(people)).toEqual(['beta', 'betamax']);
  expect(names({ typed: '', group: undefined, tag: 'beta' })).toEqual(['Ana']);
  expect(names({ typed: 'beta', group: undefined })).toEqual(['Ana', 'Dev']);
});

test('two who become one have the tags of both, and lose nothing else that only one had', () => {
  const pair = [person('A', { tags: ['z'] }), person('B', { tags: ['a', 'z'], power: 5 })] as const;
  expect(mergedDetails(pair, {})).toMatchObject({ name: 'A', tags: ['a', 'z'], power: 5 });
});
