import type { Dump, DumpedStore } from '../domain/backup.ts';
import { isKeyed } from './dump-stores.ts';
import { type ReadTransaction, type StoreName, upgrades } from './schema.ts';

type Reader = Pick<ReadTransaction, 'objectStore'>;

/** So many records at a time: a page that shows something must not be held up for longer than a frame or two. */
const LOT = 500;

/** The stores as they are within a transaction: of one moment. */
export async function readStores(transaction: Reader, stores: readonly StoreName[]): Promise<Dump> {
  return {
    schema: upgrades.length,
    stores: await Promise.all(stores.map((name) => readStore(transaction, name))),
  };
}

async function readStore(transaction: Reader, name: StoreName): Promise<DumpedStore> {
  const store = transaction.objectStore(name);
  if (isKeyed(name)) {
    // Asked at once: a transaction ends when nothing more is asked of it.
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return { name, records, keys: keys.map(String) };
  }
  const records: unknown[] = [];
  for await (const lot of lotsOf(store)) for (const record of lot) records.push(record);
  return { name, records };
}

type Store<T> = {
  keyPath: string | string[] | null;
  getAll: (after: IDBKeyRange | undefined, count: number) => Promise<T[]>;
};

/** All records of a store, in the order of their keys, so many at a time: a page that reads them does not stand still. */
export async function* lotsOf<T>(store: Store<T>): AsyncGenerator<T[]> {
  for (let after: IDBKeyRange | undefined; ; ) {
    const lot = await store.getAll(after, LOT);
    if (lot.length > 0) yield lot;
    if (lot.length < LOT) return;
    after = IDBKeyRange.lowerBound(keyOf(lot.at(-1), store.keyPath), true);
  }
}

/** Every record that is not kept under a name holds its own key. */
export function keyOf(record: unknown, path: Store<unknown>['keyPath']): IDBValidKey {
  const fields = record as Record<string, IDBValidKey>;
  return Array.isArray(path) ? path.map((part) => fields[part] ?? '') : (fields[path ?? ''] ?? '');
}
