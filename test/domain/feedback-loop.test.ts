import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { loopWords, notHeardSince, quarterOf, toLoop } from '../../lib/domain/feedback-loop.ts';
import type { EntryId, Feedback } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { now } from '../people.ts';

const day = (text: string) => text as CalendarDate;
const said = (over: Partial<Feedback>, who = 'ana'): Feedback => ({
  kind: 'feedback',
  id: 'one' as EntryId,
  stakeholderId: who as StakeholderId,
  text: 'too many clicks',
  createdAt: now,
  updatedAt: now,
  ...over,
});
const all = [
  said({ askedOn: day('2026-11-02') }),
  said({ askedOn: day('2026-09-01'), gotOn: day('2026-09-10') }, 'dev'),
  said(
    { gotOn: day('2026-10-01'), decision: { what: 'decline', on: day('2026-10-02'), reason: 'no budget' } },
    'mara',
  ),
  said(
    {
      gotOn: day('2026-10-01'),
      decision: { what: 'take', on: day('2026-10-02') },
      toldOn: day('2026-10-05'),
    },
    'kim',
  ),
  said(
    {
      gotOn: day('2026-09-01'),
      decision: { what: 'park', on: day('2026-09-02') },
      toldOn: day('2026-09-11'),
    },
    'zoe',
  ),
];

test('the loop is counted from asking to telling them, with what waits at each step', () => {
  expect(toLoop(all)).toEqual({
    asked: 2,
    got: 4,
    decided: { take: 1, park: 1, decline: 1 },
    told: 2,
    waiting: { answer: 1, decision: 1, telling: 1 },
    medianDays: 4,
  });
  expect(loopWords(toLoop(all))).toEqual([
    'You asked 2 times and were told 4 things; 1 thing you asked about is not answered yet.',
    'You took 1, parked 1 and declined 1; 1 is to be decided.',
    'They know what came of 2 of 4 (50 %), half of them within 4 days; 1 decision is not told back yet.',
  ]);
});

test('nothing yet is no share of anything', () => {
  expect(toLoop([])).not.toHaveProperty('medianDays');
  expect(loopWords(toLoop([]))).toEqual(['Nothing asked yet, and nothing heard.']);
});

test('what there is none of is not counted', () => {
  expect(loopWords(toLoop([said({ gotOn: day('2026-11-02') })]))).toEqual([
    'You were told 1 thing; nothing asked yet.',
    'Nothing decided yet; 1 is to be decided.',
    'Nobody knows yet what came of it.',
  ]);
  expect(loopWords(toLoop([said({ askedOn: day('2026-11-02') })]))).toEqual([
    'You asked once and were told nothing; 1 thing you asked about is not answered yet.',
  ]);
});

test.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-11-18', '2026-10-01'],
  ['2024-06-30', '2024-04-01'],
])('the quarter of %s begins on %s', (today, first) => {
  expect(quarterOf(day(today))).toBe(first);
});

test('who was asked this quarter, or has said something, is heard; all others are not', () => {
  const people = ['ana', 'dev', 'mara', 'kim', 'zoe', 'noor'].map((id) => ({ id }));
  const missing = notHeardSince(day('2026-10-01'), people, all);
  expect(missing.map(({ id }) => id)).toEqual(['dev', 'zoe', 'noor']);
});
