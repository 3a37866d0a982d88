import { browser } from 'wxt/browser';
import type { Operation, OperationId } from '../domain/operation.ts';
import { writeBackup } from '../formats/backup.ts';
import { withDatabase } from './database.ts';
import { readJournal, strikeFromJournal } from './journal.ts';
import { readStores } from './read-stores.ts';
import { hasHistory } from './run-operation.ts';
import type { Database } from './schema.ts';
import { noteCounts, readSentinel } from './sentinel.ts';
import { keepSnapshot, listSnapshots } from './snapshot-files.ts';
import { snapshotStores } from './snapshot-stores.ts';

const LOCK = 'touchbase-snapshot';
/** In `storage.local`: the journal's operations that the newest snapshot holds. */
const COVERED = 'snapshot-covers';

/**
 * Copies everything to the origin's private files, unless the newest copy is as new. Answers whether there is a copy of
 * all that is kept. One at a time: whoever comes second waits, and finds it done.
 */
export const takeSnapshot = (): Promise<boolean> => navigator.locks.request(LOCK, () => withDatabase(copy));

/** Whether something was written since the newest snapshot. */
export async function isSnapshotBehind(): Promise<boolean> {
  const sentinel = await readSentinel();
  const [newest] = await listSnapshots();
  return sentinel !== undefined && newest?.generation !== sentinel.generation;
}

async function copy(database: Database): Promise<boolean> {
  const journal = await readJournal();
  const transaction = database.transaction([...snapshotStores, 'meta'], 'readonly');
  // Asked at once: a transaction ends when nothing more is asked of it.
  const [state, done, dump] = await Promise.all([
    transaction.objectStore('meta').get('state'),
    transaction.objectStore('history').getAllKeys(),
    readStores(transaction, snapshotStores),
  ]);
  const generation = state?.generation ?? 0;
  const [newest] = await listSnapshots();
  if (newest?.generation === generation) return true;
  const file = await writeBackup({ kind: 'backup', dump });
  if (!(await keepSnapshot(file, Date.now(), generation))) return false;
  await noteCounts(database);
  const isIn = new Set(done);
  await shortenJournal(journal.filter((operation) => isIn.has(operation.id) || !hasHistory(operation)));
  return true;
}

/**
 * Strikes out what both snapshots hold: should the newest turn out to be broken, the journal still leads from the one
 * before it to today.
 */
async function shortenJournal(covered: readonly Operation[]): Promise<void> {
  const { [COVERED]: before = [] } = await browser.storage.local.get(COVERED);
  await strikeFromJournal(before as OperationId[]);
  await browser.storage.local.set({ [COVERED]: covered.map(({ id }) => id) });
}
