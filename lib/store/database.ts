import { endDoubt } from './in-doubt.ts';
import { openSafely } from './open-safely.ts';
import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { isClosed } from './store-error.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';
import { readIn } from './transact.ts';
import { writeIn } from './write-in.ts';

let opening: Promise<Database> | undefined;

/** The database, opened once. Throws StoreUnavailableError; the next call tries again. */
export function database(): Promise<Database> {
  opening ??= openSafely(forget).catch((error: unknown) => {
    forget();
    throw new StoreUnavailableError(error);
  });
  return opening;
}

/** Reads from one moment: every request of `work` sees the same state, never half of a write. */
export const read = async <T>(
  stores: StoreName[],
  work: (transaction: ReadTransaction) => Promise<T>,
): Promise<T> => withDatabase((open) => readIn(open, stores, work));

/**
 * Writes what is no operation of the user's and can be had again: all of it or nothing, in a single transaction, and
 * never in doubt (in-doubt.ts).
 * `work` may wait only for this transaction's requests.
 */
export const write = async <T>(
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> =>
  withDatabase(async (open) => {
    await endDoubt(open);
    return writeIn(open, stores, work);
  });

/** A connection that the browser closed at this very moment is opened again, once; nothing had been begun on it. */
export async function withDatabase<T>(work: (open: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await database());
  } catch (error) {
    if (!isClosed(error)) throw error;
    forget();
    return work(await database());
  }
}

/** Closes the database, so that it can be opened anew or deleted. */
export async function closeDatabase(): Promise<void> {
  const open = await opening?.catch(() => undefined);
  forget();
  open?.close();
}

function forget(): void {
  opening = undefined;
}
