import { unwrap } from 'idb';
import type { CheckedDump } from './dump-check.ts';
import { dumpedStores, pastStores } from './dump-stores.ts';
import type { Database, StoreName, WriteTransaction } from './schema.ts';
import { transactIn, type Written } from './transact.ts';

/** Hears how much is done, from 0 to 1. */
type OnProgress = (done: number) => void;

/** Records under their keys, where they do not hold those themselves. */
type Put = { name: StoreName; records: readonly unknown[]; keys?: readonly string[] };

/** Asked for at once: waiting for each record takes several times as long, all at once would fill the memory. */
const AT_ONCE = 2_000;

/**
 * Puts a dump in the place of all that a backup holds, in one transaction: killed in the middle, everything is as it
 * was. The history of what was there before goes with it. Best done in a worker, and after beginAnew.
 */
export function replaceWithDump(
  database: Database,
  dump: CheckedDump,
  onProgress?: OnProgress,
): Promise<Written<void>> {
  const stores: StoreName[] = [...dumpedStores, ...pastStores];
  return transactIn(database, stores, async (transaction) => {
    for (const name of stores) await transaction.objectStore(name).clear();
    const puts = putsOf(dump);
    const all = puts.reduce((sum, { records }) => sum + records.length, 0);
    let done = 0;
    for (const put of puts) {
      for (let at = 0; at < put.records.length; at += AT_ONCE) {
        await putLot(transaction, put, at);
        done += AT_ONCE;
        onProgress?.(Math.min(1, done / all));
      }
    }
  });
}

const putsOf = ({ settings, ...records }: CheckedDump): Put[] => [
  { name: 'stakeholders', records: records.stakeholders },
  { name: 'touches', records: records.touches },
  { name: 'ledger', records: records.ledger },
  { name: 'sightings', records: records.sightings },
  { name: 'meetings', records: records.meetings },
  { name: 'settings', records: [...settings.values()], keys: [...settings.keys()] },
];

/** Only the last of a lot is heard of: they are done in order, and one that fails ends them all. */
function putLot(transaction: WriteTransaction, { name, records, keys }: Put, at: number): Promise<void> {
  const store = unwrap(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    let last: IDBRequest | undefined;
    for (const [index, record] of records.slice(at, at + AT_ONCE).entries()) {
      last = store.put(record, keys?.[at + index]);
    }
    if (!last) return resolve();
    last.onsuccess = () => resolve();
    last.onerror = () => reject(last.error);
  });
}
