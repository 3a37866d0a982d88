import type { EntryKind } from '../domain/ledger.ts';
import { read } from './database.ts';

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
    const [stakeholders, ledger, sightings] = await Promise.all([
      transaction.objectStore('stakeholders').getAll(),
      transaction.objectStore('ledger').getAll(),
      transaction.objectStore('sightings').count(),
    ]);
    const entries = (kind: EntryKind): number => ledger.filter((entry) => entry.kind === kind).length;
    return {
      people: stakeholders.length,
      samplePeople: stakeholders.filter(({ sample }) => sample).length,
      touches: stakeholders.reduce((sum, { summary }) => sum + summary.count, 0),
      followUps: entries('follow-up'),
      thanks: entries('thanks'),
      notes: entries('note'),
      promises: entries('promise'),
      feedback: entries('feedback'),
      expectations: entries('expectation'),
      disclosures: entries('disclosure'),
      conflicts: entries('conflict'),
      boundaries: entries('boundary'),
      pulses: entries('pulse'),
      sightings,
    };
  });
}
