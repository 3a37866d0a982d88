import { expect, test } from 'vitest';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, LedgerEntry, PromiseEntry, PromiseWay } from '../../lib/domain/ledger.ts';
import { newPromise } from '../../lib/domain/new-entry.ts';
import { closePromise } from '../../lib/domain/promise.ts';
import { countPromises, keptRateWords } from '../../lib/domain/promise-counts.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { now } from '../people.ts';

const start = { id: 'one' as EntryId, stakeholderId: 'ana' as StakeholderId, now };
const promise = (way: PromiseWay, dueIn = 5): PromiseEntry =>
  newPromise(start, { text: 'numbers', way, due: addToDate(toCalendarDate(now), dueIn) });
const closed = (one: PromiseEntry, as: 'kept' | 'broken' | 'released'): LedgerEntry =>
  closePromise(one, as, now);

const mine = [
  closed(promise('i-promised'), 'kept'),
  closed(promise('i-promised', -2), 'kept'),
  closed(promise('i-promised'), 'broken'),
  closed(promise('i-promised'), 'released'),
  promise('i-promised'),
];

test('both sides are counted plainly, mine first, and ways that never were are left out', () => {
  expect(countPromises([closed(promise('they-promised'), 'broken'), ...mine])).toEqual([
    { way: 'i-promised', open: 1, kept: 1, late: 1, broken: 1, released: 1 },
    { way: 'they-promised', open: 0, kept: 0, late: 0, broken: 1, released: 0 },
  ]);
});

test.each([
  [mine, 'You kept 2 of 3 promises (67 %), 1 of them late.'],
  [mine.slice(0, 1), 'You kept 1 of 1 promise (100 %).'],
  [[closed(promise('they-promised'), 'kept'), promise('i-promised')], undefined],
])('the kept rate is mine alone, of what has come to an end', (entries, words) => {
  expect(keptRateWords(entries)).toBe(words);
});
