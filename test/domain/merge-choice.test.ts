import { expect, test } from 'vitest';
import { differencesOf, mergedDetails } from '../../lib/domain/merge-choice.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { address, ana, now } from '../people.ts';

const person = (id: string, over: Partial<Stakeholder>): Stakeholder => ({
  ...ana,
  id: id as StakeholderId,
  createdAt: now,
  updatedAt: now,
  summary: { count: 0 },
  ...over,
});
const pair = [
  person('a', { nickname: 'Nani', role: 'VP Finance' }),
  person('b', { emails: [address('a@x.example')], role: 'CFO', timeZone: 'Europe/Madrid', cadenceDays: 9 }),
] as const;

test('only where both say something, and not the same, is there a choice', () => {
  expect(differencesOf(pair)).toEqual(['role']);
});

test('the first is right unless the user says otherwise, and nothing that only one of them has is lost', () => {
  const emails = [...ana.emails, 'a@x.example'];
  const rest = {
    name: ana.name,
    group: ana.group,
    emails,
    nickname: 'Nani',
    timeZone: 'Europe/Madrid',
    cadenceDays: 9,
  };
  expect(mergedDetails(pair, {})).toEqual({ ...rest, role: 'VP Finance' });
  expect(mergedDetails(pair, { role: 1 })).toEqual({ ...rest, role: 'CFO' });
});
