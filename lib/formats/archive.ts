import { fail, type Result } from '../domain/result.ts';
import { type ArchiveCaps, usualCaps } from './archive-caps.ts';
import type { ArchiveEntry, EntryRefused } from './archive-entry.ts';
import { ArchiveFault } from './archive-fault.ts';
import { tgzEntries } from './archive-tgz.ts';
import { zipEntries } from './archive-zip.ts';

/**
 * The files in an archive, one after another, each looked at; what is not handed over comes with the reason. Read an
 * entry before you ask for the next. An archive that ends in the middle gives what it has, and then says so.
 */
export async function* entriesOf(
  file: Blob,
  kind: 'zip' | 'tgz',
  caps: ArchiveCaps = usualCaps,
): AsyncGenerator<Result<ArchiveEntry, EntryRefused>> {
  try {
    for await (const entry of kind === 'zip' ? zipEntries(file, caps) : tgzEntries(file, caps)) {
      yield isArchive(entry) ? fail({ path: pathOf(entry), reason: NESTED }) : entry;
    }
  } catch (error) {
    const reason = error instanceof ArchiveFault ? error.message : BROKEN;
    yield fail({ path: '', reason });
  }
}

const NESTED = 'is an archive inside an archive: unpack it, and import what is in it';
const BROKEN = 'The archive is damaged or not complete. Download it again.';

/** Of a table in Office's form, which is a zip as well, nothing could be read either. */
const isArchive = (entry: Result<ArchiveEntry, EntryRefused>): boolean =>
  entry.ok && entry.value.kind.ok && (entry.value.kind.value === 'zip' || entry.value.kind.value === 'tgz');

const pathOf = (entry: Result<ArchiveEntry, EntryRefused>): string =>
  entry.ok ? entry.value.path : entry.error.path;
