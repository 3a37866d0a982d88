import { expect, test } from 'vitest';
import type { EntryId, LedgerEntry } from '../../lib/domain/ledger.ts';
import { newDisclosure, newFeedback } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { findTold } from '../../lib/domain/told-offer.ts';
import { now } from '../people.ts';

const start = (id: string) => ({ id: id as EntryId, stakeholderId: 'ana' as StakeholderId, now });
const untold = (text: string) => newDisclosure(start(text), { text, nature: 'decision' });
const decided: LedgerEntry = {
  ...newFeedback(start('export'), { text: 'the export takes too many clicks', isAsked: false }),
  decision: { what: 'take', on: '2026-11-17' as never },
};

test('what they were to hear is found by its words, and is told today', () => {
  const entries = [untold('Launch moved to February'), untold('Prices rise'), decided];
  const told = findTold('the launch in february', entries, now);
  expect(told).toMatchObject({ text: 'Launch moved to February', after: { told: { on: '2026-11-18' } } });
  expect(findTold('the export', entries, now)?.after).toMatchObject({ toldOn: '2026-11-18' });
});

test('nothing is guessed of two alike, of what was told, or of other words', () => {
  const entries = [untold('Launch in Spain'), untold('Launch in Italy')];
  expect(findTold('the launch', entries, now)).toBeUndefined();
  expect(findTold('the launch in Spain', entries, now)?.text).toBe('Launch in Spain');
  expect(findTold('the weather', entries, now)).toBeUndefined();
  expect(
    findTold('prices', [{ ...untold('Prices rise'), told: { on: '2026-11-01' as never } }], now),
  ).toBeUndefined();
});
