import type { Backup } from '../domain/backup.ts';
import { readDump } from '../store/dump.ts';
import { withoutOrphans } from '../store/dump-check.ts';

/** Everything there is, as a backup's content. */
export const readBackupNow = async (): Promise<Backup> => ({
  kind: 'backup',
  dump: withoutOrphans(await readDump()),
});
