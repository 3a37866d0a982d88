import type { Dump } from '../domain/backup.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { Operation } from '../domain/operation.ts';
import { missingWords } from '../domain/recovery.ts';
import { upgradeDump } from './dump-upgrade.ts';
import { ensureRoomForCopy } from './has-room.ts';
import { readJournal } from './journal.ts';
import { isOnlyBehind } from './only-behind.ts';
import { noteRecovery } from './recovered.ts';
import { endRecovering, findRecovering, noteRecovering } from './recovering.ts';
import { putAll } from './replace-store.ts';
import { runOperation } from './run-operation.ts';
import type { Database, StoreName, WriteTransaction } from './schema.ts';
import { count, noteCounts, type Sentinel } from './sentinel.ts';
import { listSnapshots, readSnapshot, type SnapshotFile } from './snapshot-files.ts';
import { snapshotStores } from './snapshot-stores.ts';
import { isClosed, isStoreError } from './store-error.ts';
import { writeIn } from './write-in.ts';

/** A snapshot, and what is in it. */
type Found = SnapshotFile & { dump: Dump };

/**
 * Brings back what the browser has lost: the newest whole snapshot, where the database is no further on by itself, and
 * after it what the journal knows. What came back, and what did not, is noted for the user. Closed in the middle, or with
 * the disk full, it is done once more at the next opening: before it is whole nobody reads anything.
 */
export async function recover(database: Database, { generation, counts }: Sentinel): Promise<void> {
  const found = await findSnapshot();
  const { found: before, known } = (await findRecovering()) ?? {
    found: (await count(database)).stores,
    known: counts?.stores ?? {},
  };
  const isBehind = found !== undefined && (await isOnlyBehind(database, found, known));
  const needed = isBehind ? undefined : found;
  await ensureRoomForCopy(needed?.size ?? 0);
  await noteRecovering({ found: before, known });
  await writeIn(database, snapshotStores, async (transaction) => {
    if (needed) await putBack(transaction, needed.dump);
    const here = (await transaction.objectStore('meta').get('state'))?.generation ?? 0;
    // Ahead of everything that was ever noted: else the loss would be found once more.
    await transaction
      .objectStore('meta')
      .put({ generation: Math.max(generation, found?.generation ?? 0, here) }, 'state');
  });
  const { changes, missing } = await replay(database);
  const after = (await count(database)).stores;
  await noteCounts(database);
  // Removed on purpose just before the end, and no loss, unless something came back.
  if (fingerprint(before) !== fingerprint(after)) {
    await noteRecovery({
      at: Date.now(),
      ...(needed && { snapshotAt: needed.at }),
      ...(isBehind && { isOnlyBehind: true as const }),
      ...(await totals(database)),
      changes,
      missing: [...missingWords(known, after), ...missing],
    });
  }
  await endRecovering();
}

/** Does once more what the journal says and the history does not. */
export async function replay(
  database: Database,
  isWanted: (operation: Operation) => boolean = () => true,
): Promise<{ changes: number; missing: string[] }> {
  let changes = 0;
  const missing: string[] = [];
  const done = new Set(await database.getAllKeys('history'));
  const isNew = (operation: Operation) => !done.has(operation.id) && isWanted(operation);
  for (const operation of (await readJournal()).filter(isNew)) {
    try {
      if ((await runOperation(database, operation)).isNews) changes++;
    } catch (error) {
      if (isStoreError(error) || isClosed(error)) throw error;
      // It went by something that is not there any more, or is of a newer version: named, and the rest goes on.
      missing.push(operation.words ?? operation.name);
    }
  }
  return { changes, missing };
}

/** The newest snapshot that is whole, in today's form. */
async function findSnapshot(): Promise<Found | undefined> {
  for (const file of await listSnapshots()) {
    const dump = await readSnapshot(file);
    const upgraded = dump && (await upgradeDump(dump));
    if (upgraded?.ok) return { ...file, dump: upgraded.value };
  }
  return undefined;
}

async function putBack(transaction: WriteTransaction, { stores }: Dump): Promise<void> {
  for (const name of snapshotStores) await transaction.objectStore(name).clear();
  for (const store of stores) await putAll(transaction, store.name as StoreName, store);
}

async function totals(database: Database): Promise<{ people: number; touches: number; entries: number }> {
  const [people, entries] = await Promise.all([database.getAll('stakeholders'), database.count('ledger')]);
  const touches = people.reduce((sum, { summary }) => sum + summary.count, 0);
  return { people: people.length, touches, entries };
}
