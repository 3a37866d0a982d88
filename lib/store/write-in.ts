import { announceChange } from './changes.ts';
import { noteDoubtOf } from './doubt.ts';
import type { Database, StoreName, WriteTransaction } from './schema.ts';
import { noteGeneration } from './sentinel.ts';
import { isStoreError } from './store-error.ts';
import { transactIn } from './transact.ts';

/** One whole operation (transactIn), of which everybody who shows data hears. */
export async function writeIn<T>(
  database: Database,
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  const { result, generation } = await transactIn(database, stores, work).catch(async (error: unknown) => {
    if (isStoreError(error)) await noteDoubtOf(error);
    throw error;
  });
  noteWritten(generation);
  return result;
}

/** What is to be done after every write, by whoever has had it done. */
export function noteWritten(generation: number): void {
  noteGeneration(generation);
  announceChange();
}
