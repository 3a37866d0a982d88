import type { Everything, TouchWith } from '../domain/everything.ts';
import { read } from './database.ts';
import { toEntry } from './ledger-record.ts';
import { toSighting } from './sighting-record.ts';
import { toStakeholder } from './stakeholder-record.ts';
import { type TouchChunk, unpackTouches } from './touch-chunk.ts';

/** All that is kept, from one moment: no half of a write, nothing that refers to what is missing. */
export function findEverything(): Promise<Everything> {
  return read(
    ['stakeholders', 'touches', 'ledger', 'sightings', 'meetings', 'settings'],
    async (transaction) => {
      const [stakeholders, chunks, records, sightings, meetings, names, values] = await Promise.all([
        transaction.objectStore('stakeholders').getAll(),
        transaction.objectStore('touches').getAll(),
        transaction.objectStore('ledger').getAll(),
        transaction.objectStore('sightings').getAll(),
        transaction.objectStore('meetings').getAll(),
        transaction.objectStore('settings').getAllKeys(),
        transaction.objectStore('settings').getAll(),
      ]);
      return {
        stakeholders: stakeholders.map(toStakeholder),
        touches: unpackAll(chunks),
        ledger: records.map(toEntry),
        sightings: sightings.map(toSighting),
        meetings,
        settings: Object.fromEntries(names.map((name, index) => [name, values[index]])),
      };
    },
  );
}

function* unpackAll(chunks: readonly TouchChunk[]): Generator<TouchWith> {
  for (const chunk of chunks) {
    for (const touch of unpackTouches(chunk)) yield { stakeholderId: chunk.stakeholderId, ...touch };
  }
}
