import type { Dump } from '../domain/backup.ts';
import { dumpedStores } from './dump-stores.ts';
import { readStores } from './read-stores.ts';
import type { Database, StoreName } from './schema.ts';
import { readIn } from './transact.ts';

/** All that a backup holds, of one moment, as it is kept: touches stay packed, so a million of them are 50 MB. */
export const readDumpIn = (database: Database, stores: readonly StoreName[] = dumpedStores): Promise<Dump> =>
  readIn(database, [...stores], (transaction) => readStores(transaction, stores));
