import { unwrap } from 'idb';
import type { DumpedStore } from '../domain/backup.ts';
import { isSame } from '../domain/is-same.ts';
import { keyOf, lotsOf } from './read-stores.ts';
import type { StoreName, WriteTransaction } from './schema.ts';

/** Records, with their keys where they do not hold those themselves. */
type Records = Pick<DumpedStore, 'records' | 'keys'>;

/** Hears of so many records more that are as they are to be. */
type OnDone = (records: number) => void;

/** Asked for at once: waiting for each record takes several times as long, all at once would fill the memory. */
const AT_ONCE = 2_000;

/**
 * Makes a store hold just these records. What is there already stays, since a record takes several times as long to
 * write as to read: mostly a backup goes back to where it came from.
 */
export async function replaceStore(
  transaction: WriteTransaction,
  name: StoreName,
  { records, keys }: Records,
  onDone: OnDone,
): Promise<void> {
  const store = transaction.objectStore(name);
  if (keys) {
    await store.clear();
    return putAll(transaction, name, { records, keys }, onDone);
  }
  const wanted = new Map(records.map((record) => [nameOf(keyOf(record, store.keyPath)), record]));
  const others: IDBValidKey[] = [];
  for await (const lot of lotsOf(store)) {
    for (const record of lot) {
      const key = keyOf(record, store.keyPath);
      if (isSame(record, wanted.get(nameOf(key)))) wanted.delete(nameOf(key));
      else others.push(key);
    }
  }
  const same = records.length - wanted.size;
  if (others.length > same) {
    await store.clear();
    return putAll(transaction, name, { records }, onDone);
  }
  onDone(same);
  // Before anything is put: an address may belong to another record than it did, and to one at a time only.
  await Promise.all(others.map((key) => store.delete(key as never)));
  return putAll(transaction, name, { records: [...wanted.values()] }, onDone);
}

const nameOf = (key: IDBValidKey): string => JSON.stringify(key);

/** Only the last of a lot is heard of: they are done in order, and one that fails ends them all. */
export async function putAll(
  transaction: WriteTransaction,
  name: StoreName,
  { records, keys }: Records,
  onDone: OnDone = () => undefined,
): Promise<void> {
  const store = unwrap(transaction.objectStore(name));
  let earlier: Promise<void> | undefined;
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const lot = records.slice(at, at + AT_ONCE);
    const put = new Promise<void>((resolve, reject) => {
      let last: IDBRequest | undefined;
      for (const [index, record] of lot.entries()) last = store.put(record, keys?.[at + index]);
      if (!last) return resolve();
      last.onsuccess = () => resolve();
      last.onerror = () => reject(last?.error);
    }).then(() => onDone(lot.length));
    // Heard below; unheard until then, a failing put would also count as an unhandled rejection.
    put.catch(() => undefined);
    // While one lot is written, the next is made ready.
    await earlier;
    earlier = put;
  }
  await earlier;
}
