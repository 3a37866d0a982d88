import type { DumpedStore } from '../domain/backup.ts';
import type { CheckedDump } from './dump-check.ts';
import { dumpedStores, pastStores } from './dump-stores.ts';
import { replaceStore } from './replace-store.ts';
import type { Database, StoreName } from './schema.ts';
import { transactIn, type Written } from './transact.ts';

/** Hears how much is done, from 0 to 1. */
type OnProgress = (done: number) => void;

/** What takes the place of everything; `past` is its history, of this browser's own and not looked into. */
export type Replacement = CheckedDump & { past?: readonly DumpedStore[] };

/**
 * Puts a dump in the place of all that a backup holds, in one transaction: killed in the middle, everything is as it
 * was. The history of what was there before goes with it; that of the dump comes, if it has one. Best done in a worker,
 * and after beginAnew.
 */
export function replaceWithDump(
  database: Database,
  dump: Replacement,
  onProgress?: OnProgress,
): Promise<Written<void>> {
  return transactIn(database, [...dumpedStores, ...pastStores], async (transaction) => {
    for (const name of pastStores) await transaction.objectStore(name).clear();
    const stores = storesOf(dump);
    const all = stores.reduce((sum, { records }) => sum + records.length, 0);
    let done = 0;
    for (const store of stores) {
      await replaceStore(transaction, store.name, store, (records) => {
        done += records;
        onProgress?.(done / all);
      });
    }
  });
}

const storesOf = ({
  settings,
  past = [],
  ...records
}: Replacement): (DumpedStore & { name: StoreName })[] => [
  { name: 'stakeholders', records: [...records.stakeholders] },
  { name: 'touches', records: [...records.touches] },
  { name: 'ledger', records: [...records.ledger] },
  { name: 'sightings', records: [...records.sightings] },
  { name: 'meetings', records: [...records.meetings] },
  { name: 'settings', records: [...settings.values()], keys: [...settings.keys()] },
  ...past.map((store) => ({ ...store, name: store.name as StoreName })),
];
