import type { Precedence } from '../../lib/domain/joined.ts';
import { beginAnew } from '../../lib/store/begin-anew.ts';
import { withDatabase } from '../../lib/store/database.ts';
import type { CheckedDump } from '../../lib/store/dump-check.ts';
import * as merging from '../../lib/store/merge-dump.ts';
import * as restoring from '../../lib/store/restore.ts';
import { writeElsewhere } from '../../lib/store/write-elsewhere.ts';

// What a page and its worker do between them (backup-desk.ts), in one place.

/** Puts a dump in the place of everything. */
export async function replaceWithDump(dump: CheckedDump): Promise<void> {
  await beginAnew();
  await writeElsewhere(() => withDatabase((open) => restoring.replaceWithDump(open, dump)));
}

/** Adds a dump to what is here. */
export const mergeDump = (dump: CheckedDump, precedence: Precedence): Promise<merging.Merged> =>
  writeElsewhere(() => withDatabase((open) => merging.mergeDump(open, dump, precedence)));
