import type { EntryKind } from '../domain/ledger.ts';
import { read } from './database.ts';
import { lotsOf } from './read-stores.ts';
import type { ReadTransaction } from './schema.ts';

/** How much of what is kept. */
export type WhatIsStored = {
  people: number;
  samplePeople: number;
  touches: number;
  followUps: number;
  thanks: number;
  notes: number;
  promises: number;
  feedback: number;
  expectations: number;
  disclosures: number;
  conflicts: number;
  boundaries: number;
  pulses: number;
  sightings: number;
};

/** Counts everything, from one moment. A stakeholder's summary knows their touches, so those are not unpacked. */
export function countEverything(): Promise<WhatIsStored> {
  return read(['stakeholders', 'ledger', 'sightings'], async (transaction) => {
    const [people, entries, sightings] = await Promise.all([
      countPeople(transaction),
      countEntries(transaction),
      transaction.objectStore('sightings').count(),
    ]);
    const of = (kind: EntryKind): number => entries.get(kind) ?? 0;
    return {
      ...people,
      followUps: of('follow-up'),
      thanks: of('thanks'),
      notes: of('note'),
      promises: of('promise'),
      feedback: of('feedback'),
      expectations: of('expectation'),
      disclosures: of('disclosure'),
      conflicts: of('conflict'),
      boundaries: of('boundary'),
      pulses: of('pulse'),
      sightings,
    };
  });
}

type People = Pick<WhatIsStored, 'people' | 'samplePeople' | 'touches'>;

async function countPeople(transaction: ReadTransaction): Promise<People> {
  const count: People = { people: 0, samplePeople: 0, touches: 0 };
  for await (const lot of lotsOf(transaction.objectStore('stakeholders'))) {
    for (const { sample, summary } of lot) {
      count.people++;
      if (sample) count.samplePeople++;
      count.touches += summary.count;
    }
  }
  return count;
}

async function countEntries(transaction: ReadTransaction): Promise<ReadonlyMap<EntryKind, number>> {
  const counts = new Map<EntryKind, number>();
  for await (const lot of lotsOf(transaction.objectStore('ledger'))) {
    for (const { kind } of lot) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
