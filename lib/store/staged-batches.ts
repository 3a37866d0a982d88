import type { MailBatch } from '../domain/mail-batch.ts';
import type { ReadTransaction, StoreName } from './schema.ts';

/** Reads something from one moment, wherever the database was opened. */
type Read = <T>(stores: StoreName[], work: (transaction: ReadTransaction) => Promise<T>) => Promise<T>;

/** Every batch, in the order in which it was read. */
export const everyBatch = (): IDBKeyRange => IDBKeyRange.bound('batch:', 'batch:￿');

/** The staged batches one by one: together they may be large. */
export async function* batchesBy(read: Read): AsyncGenerator<MailBatch> {
  const keys = await read(['imports'], (transaction) =>
    transaction.objectStore('imports').getAllKeys(everyBatch()),
  );
  for (const key of keys) {
    const record = await read(['imports'], (transaction) => transaction.objectStore('imports').get(key));
    if (record && 'batch' in record) yield record.batch;
  }
}
