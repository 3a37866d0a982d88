import { ensureRoom } from './has-room.ts';
import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { toStoreError } from './store-error.ts';

/** What a write has answered, and how often the database was written to with it. */
export type Written<T> = { result: T; generation: number };

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
 * anything fails. `work` may wait only for this transaction's requests. Who calls this tells of it (write-in.ts): a
 * worker has no way to, and knows nothing of the browser but the database.
 */
export async function transactIn<T>(
  database: Database,
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<Written<T>> {
  await ensureRoom();
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
    return { result, generation };
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
