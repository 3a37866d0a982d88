import { beforeEach, expect, test } from 'vitest';
import { mergedDetails } from '../../lib/domain/merge-choice.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { newOperationId, perform } from '../../lib/store/perform.ts';
import { sampleAttention } from '../../lib/store/sample-attention.ts';
import { addStakeholder, findStakeholder, saveDetails } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, ana, dev, now, touch } from '../people.ts';
import '../store/fresh-database.ts';

const [a, d] = ['ana', 'dev'] as StakeholderId[] as [StakeholderId, StakeholderId];
const WEEK = 7 * DAY;
const speak = (email: string, daysAgo: number, ref = `manual:${email}${daysAgo}`) =>
  recordTouches([
    {
      email: address(email),
      touch: touch({ at: now - daysAgo * DAY, kind: 'call', direction: 'both', ref }),
    },
  ]);
const trendOf = async (id: StakeholderId) => (await findStakeholder(id))?.summary.trend;

beforeEach(async () => {
  await addStakeholder(ana, now, a);
  await addStakeholder(dev, now, d);
  await speak('ana@ortiz.example', 40);
});

test('a sample a week is kept with whoever has a score, and stays when touches come and go', async () => {
  await sampleAttention(now);
  await sampleAttention(now + DAY);
  expect(await trendOf(a)).toEqual({ last: '2026-11-16', scores: expect.stringMatching(/^\d+$/) });
  expect(await trendOf(d)).toBeUndefined();
  await speak('ana@ortiz.example', 0);
  await sampleAttention(now + 2 * WEEK);
  const scores = (await trendOf(a))?.scores.split(',') ?? [];
  expect([scores.length, scores[1]]).toEqual([3, '']);
  expect(Number(scores[2])).toBeGreaterThan(Number(scores[0]));
});

test('a sample is no edit: what was done before it can still be taken back', async () => {
  const id = newOperationId();
  await saveDetails(a, { ...ana, name: 'Ana O.' }, now, { id });
  await sampleAttention(now);
  expect(await undo(id)).toEqual({ kept: [] });
  expect(await findStakeholder(a)).toMatchObject({ name: 'Ana Ortiz', summary: { trend: {} } });
});

test('a merge keeps the trend of whoever has one, and its undo gives it back', async () => {
  await sampleAttention(now);
  const people = [(await findStakeholder(d))!, (await findStakeholder(a))!] as const;
  const id = newOperationId();
  await perform('mergePeople', { into: d, from: a, details: mergedDetails(people, {}) }, { id });
  expect((await trendOf(d))?.last).toBe('2026-11-16');
  await undo(id);
  expect((await trendOf(a))?.last).toBe('2026-11-16');
});
