import { announceChange } from './changes.ts';
import { noteDoubtOf } from './doubt.ts';
import type { Database, StoreName, WriteTransaction } from './schema.ts';
import { noteGeneration } from './sentinel.ts';
import { isStoreError } from './store-error.ts';
import { transactIn, type Written } from './transact.ts';

/** One whole operation (transactIn), of which everybody who shows data hears. */
export async function writeIn<T>(
  database: Database,
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  return noteWritten(transactIn(database, stores, work));
}

/** What is to be done after every write, and after one that has failed, by whoever has had it done. */
export async function noteWritten<T>(written: Promise<Written<T>>): Promise<T> {
  const { result, generation } = await written.catch(async (error: unknown) => {
    if (isStoreError(error)) await noteDoubtOf(error);
    throw error;
  });
  noteGeneration(generation);
  announceChange();
  return result;
}
