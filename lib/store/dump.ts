import type { Dump } from '../domain/backup.ts';
import { withDatabase } from './database.ts';
import { readDumpIn } from './dump-in.ts';
import type { StoreName } from './schema.ts';

/** All that a backup holds, of one moment. For what no worker can do: a page would stand still (backup-desk.ts). */
export const readDump = (stores?: readonly StoreName[]): Promise<Dump> =>
  withDatabase((database) => readDumpIn(database, stores));
