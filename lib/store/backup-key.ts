import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { SealKey } from '../formats/seal.ts';

/** Apart from what is backed up: a key has no place in the file it seals, and a restore must not replace it. */
const NAME = 'touchbase-backup-key';
const STORE = 'key';

/**
 * Keeps what scheduled backups are sealed with. The browser keeps the key so that no script can read it out; whoever can
 * read the profile folder could, and finds the data there as well (docs/backup.md).
 */
export async function saveBackupKey(key: SealKey): Promise<void> {
  await within((database) => database.put(STORE, key, STORE));
}

/** Undefined when there is none, or the browser has lost it: then nothing is backed up unsealed instead. */
export const findBackupKey = (): Promise<SealKey | undefined> =>
  within((database) => database.get(STORE, STORE));

export const removeBackupKey = (): Promise<void> => deleteDB(NAME);

async function within<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(NAME, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
