import type { Dump, DumpedStore } from '../domain/backup.ts';
import { isKeyed } from './dump-stores.ts';
import { type ReadTransaction, type StoreName, upgrades } from './schema.ts';

type Reader = Pick<ReadTransaction, 'objectStore'>;

/** So many records at a time: a page that shows something must not be held up for longer than a frame or two. */
const LOT = 1_000;

/** The stores as they are within a transaction: of one moment. */
export async function readStores(transaction: Reader, stores: readonly StoreName[]): Promise<Dump> {
  return {
    schema: upgrades.length,
    stores: await Promise.all(stores.map((name) => readStore(transaction, name))),
  };
}

async function readStore(transaction: Reader, name: StoreName): Promise<DumpedStore> {
  const store = transaction.objectStore(name);
  const dumped: DumpedStore = { name, records: [], ...(isKeyed(name) && { keys: [] }) };
  for (let after: IDBKeyRange | undefined; ; ) {
    const [keys, records] = await Promise.all([store.getAllKeys(after, LOT), store.getAll(after, LOT)]);
    dumped.records.push(...records);
    dumped.keys?.push(...keys.map(String));
    const last = keys.at(-1);
    if (last === undefined || keys.length < LOT) return dumped;
    after = IDBKeyRange.lowerBound(last, true);
  }
}
