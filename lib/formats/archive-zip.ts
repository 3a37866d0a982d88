import { type Reader, unzipRaw, type ZipEntry } from 'unzipit';
import { fail, ok, type Result } from '../domain/result.ts';
import { type ArchiveCaps, whyTooMuch } from './archive-caps.ts';
import { type ArchiveEntry, type EntryRefused, toEntry } from './archive-entry.ts';
import { ArchiveFault } from './archive-fault.ts';

/** The list of a zip's files, at its end, is read in one piece: a hundred thousand of them take some ten megabytes. */
const LARGEST_READ = 1 << 27;
const STORED = 0;
const DEFLATED = 8;

/** The files of a zip, by the list at its end: nothing is unpacked before it is asked for. */
export async function* zipEntries(
  file: Blob,
  caps: ArchiveCaps,
): AsyncGenerator<Result<ArchiveEntry, EntryRefused>> {
  const { entries } = await unzipRaw(cappedReader(file));
  if (entries.length > caps.entries) throw new ArchiveFault(`It holds more than ${caps.entries} files.`);
  let total = 0;
  for (const entry of entries) {
    if (entry.isDirectory) continue;
    total += entry.size;
    const why =
      whyNot(entry, caps) ?? (total > caps.total ? 'would be more than can be unpacked' : undefined);
    if (why) yield fail({ path: entry.name, reason: why });
    else yield* opened(entry);
  }
}

async function* opened(entry: ZipEntry): AsyncGenerator<Result<ArchiveEntry, EntryRefused>> {
  let read: Awaited<ReturnType<typeof toEntry>>;
  try {
    read = await toEntry(entry.name, entry.size, await entry.stream());
  } catch {
    yield fail({ path: entry.name, reason: 'is damaged: it cannot be unpacked' });
    return;
  }
  yield ok(read);
  // It may have been read to its end, or have failed: either way nothing more is wanted of it.
  await read.drop().catch(() => undefined);
}

function whyNot(entry: ZipEntry, caps: ArchiveCaps): string | undefined {
  if (entry.encrypted) return 'is locked with a password: unlock it, and import it again';
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return 'is packed in a way that browsers cannot unpack';
  }
  return whyTooMuch(entry.size, entry.compressedSize, caps);
}

/** A zip can claim a list as large as itself. */
const cappedReader = (file: Blob): Reader => ({
  getLength: () => Promise.resolve(file.size),
  read: async (offset, size) => {
    if (size > LARGEST_READ) throw new ArchiveFault('Its list of files is larger than any can be.');
    return new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
  },
  readStream: (offset, size) => Promise.resolve(file.slice(offset, offset + size).stream()),
});
