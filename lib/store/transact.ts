import { announceChange } from './changes.ts';
import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { noteGeneration } from './sentinel.ts';
import { toStoreError } from './store-error.ts';

/** Reads from one moment: every request of `work` sees the same state, never half of a write. */
export async function readIn<T>(
  database: Database,
  stores: StoreName[],
  work: (transaction: ReadTransaction) => Promise<T>,
): Promise<T> {
  try {
    return await work(database.transaction(stores, 'readonly'));
  } catch (error) {
    throw toStoreError(undefined, error);
  }
}

/**
 * One whole operation: reads and writes in a single transaction, on disk before it resolves, undone altogether when
 * anything fails. Then everybody who shows data hears of it. `work` may wait only for this transaction's requests.
 */
export async function writeIn<T>(
  database: Database,
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  // Not the default: Chromium can lose a relaxed database whole after a crash (faults-and-limits.md, finding 1).
  const transaction = database.transaction([...stores, 'meta'], 'readwrite', { durability: 'strict' });
  // Heard below; unheard, a failing commit would also count as an unhandled rejection.
  const committed = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(transaction);
    const generation = await countOn(transaction);
    transaction.commit();
    const failed = await committed;
    if (failed) throw failed.error;
    noteGeneration(generation);
    announceChange();
    return result;
  } catch (error) {
    abort(transaction);
    // A full disk ends the transaction without failing any request: then only its end says why.
    throw toStoreError((await committed)?.error, error);
  }
}

/** A write more: by this number a loss is noticed (sentinel.ts). */
async function countOn(transaction: WriteTransaction): Promise<number> {
  const meta = transaction.objectStore('meta');
  const generation = ((await meta.get('state'))?.generation ?? 0) + 1;
  await meta.put({ generation }, 'state');
  return generation;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already, by the failure that brought us here.
  }
}
