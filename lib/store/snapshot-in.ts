import type { OperationId } from '../domain/operation.ts';
import { writeBackup } from '../formats/backup.ts';
import { readStores } from './read-stores.ts';
import type { Database } from './schema.ts';
import { keepSnapshot, listSnapshots } from './snapshot-files.ts';
import { snapshotStores } from './snapshot-stores.ts';

/** What came of a copy: the newest was of now already, it could not be kept, or it was, with these operations in it. */
export type Copied = 'is there' | 'not kept' | { holds: OperationId[] };

/** Copies everything to the private files, unless the newest copy is as new. Who calls this notes it (take-snapshot.ts). */
export async function copyIn(database: Database): Promise<Copied> {
  const transaction = database.transaction([...snapshotStores, 'meta'], 'readonly');
  // Asked at once: a transaction ends when nothing more is asked of it.
  const [state, holds, dump] = await Promise.all([
    transaction.objectStore('meta').get('state'),
    transaction.objectStore('history').getAllKeys(),
    readStores(transaction, snapshotStores),
  ]);
  const generation = state?.generation ?? 0;
  const [newest] = await listSnapshots();
  if (newest?.generation === generation) return 'is there';
  const file = await writeBackup({ kind: 'backup', dump });
  return (await keepSnapshot(file, Date.now(), generation)) ? { holds } : 'not kept';
}
