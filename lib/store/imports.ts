import type { MailBatch } from '../domain/mail-batch.ts';
import { read, write } from './database.ts';
import { ImportLostError } from './import-lost-error.ts';
import type { ImportRecord, ImportSession, StagedBatch } from './import-record.ts';
import { batchesBy, everyBatch } from './staged-batches.ts';

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
 * the batch already. Throws ImportLostError where what is stored is not what it goes on from.
 */
export const stageBatch = (session: ImportSession, batch: MailBatch | undefined): Promise<void> =>
  write(['imports'], async (transaction) => {
    const store = transaction.objectStore('imports');
    await refuseOthers(store, session, session.batches - (batch ? 1 : 0));
    if (batch) await store.put({ id: keyOf(session.batches - 1), batch });
    await store.put(session);
  });

/** Throws ImportLostError unless every batch that the session has staged is there. */
export const ensureStaged = (session: ImportSession): Promise<void> =>
  read(['imports'], (transaction) =>
    refuseOthers(transaction.objectStore('imports'), session, session.batches),
  );

/** The store, to be looked into while something is read or written. */
type Imports = {
  get: (key: 'session') => Promise<ImportRecord | undefined>;
  count: (range: IDBKeyRange) => Promise<number>;
};

async function refuseOthers(store: Imports, { startedAt }: ImportSession, batches: number): Promise<void> {
  const [stored, staged] = await Promise.all([store.get('session'), store.count(everyBatch())]);
  const isMine = stored?.id === 'session' && stored.startedAt === startedAt && stored.batches === batches;
  if (!isMine || staged !== batches) throw new ImportLostError();
}

/** The batches one by one: together they may be large. */
export const stagedBatches = (): AsyncGenerator<MailBatch> => batchesBy(read);

/** Gives the staged mail up: it has been imported, or is not wanted. */
export const forgetImport = (): Promise<void> =>
  write(['imports'], async (transaction) => transaction.objectStore('imports').clear());
