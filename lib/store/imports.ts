import type { MailBatch } from '../domain/mail-batch.ts';
import { read, write } from './database.ts';
import type { ImportSession, StagedBatch } from './import-record.ts';
import { batchesBy } from './staged-batches.ts';

const keyOf = (number: number): StagedBatch['id'] => `batch:${String(number).padStart(9, '0')}`;

/** The import that was begun and neither finished nor given up. */
export async function findImport(): Promise<ImportSession | undefined> {
  const record = await read(['imports'], (transaction) => transaction.objectStore('imports').get('session'));
  return record?.id === 'session' ? record : undefined;
}

/** Begins an import; what was left of another is given up. */
export const beginImport = (session: ImportSession): Promise<void> =>
  write(['imports'], async (transaction) => {
    await transaction.objectStore('imports').clear();
    await transaction.objectStore('imports').put(session);
  });

/**
 * Keeps what was read, and how far that was, as one: after a crash neither is there without the other. `session` counts
 * the batch already.
 */
export const stageBatch = (session: ImportSession, batch: MailBatch | undefined): Promise<void> =>
  write(['imports'], async (transaction) => {
    const store = transaction.objectStore('imports');
    if (batch) await store.put({ id: keyOf(session.batches - 1), batch });
    await store.put(session);
  });

/** The batches one by one: together they may be large. */
export const stagedBatches = (): AsyncGenerator<MailBatch> => batchesBy(read);

/** Gives the staged mail up: it has been imported, or is not wanted. */
export const forgetImport = (): Promise<void> =>
  write(['imports'], async (transaction) => transaction.objectStore('imports').clear());
