import type { Dump } from '../domain/backup.ts';
import { read } from './database.ts';
import { dumpedStores } from './dump-stores.ts';
import { readStores } from './read-stores.ts';
import type { StoreName } from './schema.ts';

/** All that a backup holds, of one moment, as it is kept: touches stay packed, so a million of them are 25 MB. */
export const readDump = (stores: readonly StoreName[] = dumpedStores): Promise<Dump> =>
  read([...stores], (transaction) => readStores(transaction, stores));
