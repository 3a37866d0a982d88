import type { Dump } from '../domain/backup.ts';
import { keyOf } from './read-stores.ts';
import type { Database, StoreName } from './schema.ts';
import { count } from './sentinel.ts';

/**
 * Whether no more than the last writes are missing from a database: it is as far on as a copy, has no fewer records than
 * were `known`, and everything that the copy holds. Then it is newer than the copy, and knows what is in none.
 */
export async function isOnlyBehind(
  database: Database,
  { generation, dump }: { generation: number; dump: Dump },
  known: Record<string, number>,
): Promise<boolean> {
  const now = await count(database);
  if (now.generation < generation) return false;
  if (Object.entries(known).some(([name, least]) => (now.stores[name] ?? 0) < least)) return false;
  for (const { name, records, keys } of dump.stores) {
    const { store } = database.transaction(name as StoreName);
    const there = new Set((await store.getAllKeys()).map(nameOf));
    const nameAt = (record: unknown, index: number) => nameOf(keys?.[index] ?? keyOf(record, store.keyPath));
    if (!records.every((record, index) => there.has(nameAt(record, index)))) return false;
  }
  return true;
}

const nameOf = (key: IDBValidKey): string => JSON.stringify(key);
