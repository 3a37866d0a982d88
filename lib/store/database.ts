import { openDB } from 'idb';
import { announceChange } from './changes.ts';
import {
  type Database,
  type ReadTransaction,
  type Schema,
  type StoreName,
  upgrades,
  type WriteTransaction,
} from './schema.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';

const NAME = 'touchbase';
/** Opening fails now and then for reasons that pass; one more try often heals it (faults-and-limits.md). */
const TRIES = 3;

let opening: Promise<Database> | undefined;

/** The database, opened once. Throws StoreUnavailableError; the next call tries again. */
export function database(): Promise<Database> {
  opening ??= openPatiently().catch((error: unknown) => {
    opening = undefined;
    throw new StoreUnavailableError(error);
  });
  return opening;
}

/** Reads from one moment: every request of `work` sees the same state, never half of a write. */
export async function read<T>(
  stores: StoreName[],
  work: (transaction: ReadTransaction) => Promise<T>,
): Promise<T> {
  const transaction = (await database()).transaction(stores, 'readonly');
  return work(transaction);
}

/**
 * One whole operation: reads and writes in a single transaction, on disk before it resolves, undone altogether when
 * anything fails. Then everybody who shows data hears of it. `work` may wait only for this transaction's requests.
 */
export async function write<T>(
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  // Not the default: Chromium can lose a relaxed database whole after a crash (faults-and-limits.md, finding 1).
  const transaction = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  // Heard below; unheard, a failing commit would also count as an unhandled rejection.
  transaction.done.catch(() => {});
  try {
    const result = await work(transaction);
    await transaction.done;
    announceChange();
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** Closes the database, so that it can be opened anew or deleted. */
export async function closeDatabase(): Promise<void> {
  const open = await opening?.catch(() => undefined);
  opening = undefined;
  open?.close();
}

async function openPatiently(): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open();
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

async function open(): Promise<Database> {
  const opened: Database = await openDB<Schema>(NAME, upgrades.length, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      for (const step of upgrades.slice(oldVersion)) await step(db, transaction);
    },
    // A newer version of us wants to upgrade: let it, and open again at the next question.
    blocking: () => void closeDatabase(),
    terminated: () => {
      opening = undefined;
    },
  });
  return opened;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already, by the failure that brought us here.
  }
}
