import { expect, test } from 'vitest';
import { toBadge } from '../../lib/domain/badge.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { ana, now } from '../people.ts';

const stakeholder = (daysAgo?: number) => ({
  ...ana,
  id: 'ana' as StakeholderId,
  role: 'VP Finance',
  createdAt: 0,
  updatedAt: 0,
  summary: daysAgo === undefined ? { count: 0 } : { count: 1, last: now - daysAgo * DAY },
});

test.each([
  [0, 0, 'today', 'calm'],
  [12, 2, '12 d · 2 due', 'calm'],
  [31, 0, '31 d', 'past-ideal'],
  [46, 0, '46 d', 'past-latest'],
  [100, 1, '3 mo · 1 due', 'past-latest'],
  [1000, 0, '2 y', 'past-latest'],
])('%i days and %i due read %j', (days, due, text, tone) => {
  expect(toBadge(ana.emails[0]!, stakeholder(days), due, now)).toMatchObject({ text, tone });
});

test('a badge holds address, words and tone, and nothing else of what is known', () => {
  const [email] = ana.emails;
  expect(toBadge(email!, stakeholder(), 0, now)).toEqual({ email, text: 'no touch yet', tone: 'calm' });
});

test('no badge is wider than 18 characters', () => {
  expect(toBadge(ana.emails[0]!, stakeholder(59), 999, now).text.length).toBeLessThanOrEqual(18);
});
