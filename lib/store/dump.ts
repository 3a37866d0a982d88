import type { Dump, DumpedStore } from '../domain/backup.ts';
import { read } from './database.ts';
import { dumpedStores, isKeyed } from './dump-stores.ts';
import { type ReadTransaction, type StoreName, upgrades } from './schema.ts';

type Reader = Pick<ReadTransaction, 'objectStore'>;

/** All that a backup holds, of one moment, as it is kept: touches stay packed, so a million of them are 25 MB. */
export const readDump = (stores: readonly StoreName[] = dumpedStores): Promise<Dump> =>
  read([...stores], (transaction) => readStores(transaction, stores));

export async function readStores(transaction: Reader, stores: readonly StoreName[]): Promise<Dump> {
  return {
    schema: upgrades.length,
    stores: await Promise.all(stores.map((name) => readStore(transaction, name))),
  };
}

async function readStore(transaction: Reader, name: StoreName): Promise<DumpedStore> {
  const store = transaction.objectStore(name);
  if (!isKeyed(name)) return { name, records: await store.getAll() };
  // Asked at once: a transaction ends when nothing more is asked of it.
  const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return { name, records, keys: keys.map(String) };
}
