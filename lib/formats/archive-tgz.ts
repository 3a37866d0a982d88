import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { ok, type Result } from '../domain/result.ts';
import { type ArchiveCaps, counted, whyTooMuch } from './archive-caps.ts';
import { type ArchiveEntry, type EntryRefused, toEntry } from './archive-entry.ts';
import { ArchiveFault } from './archive-fault.ts';

/** The files of a .tgz, in one pass over it. */
export async function* tgzEntries(
  file: Blob,
  caps: ArchiveCaps,
): AsyncGenerator<Result<ArchiveEntry, EntryRefused>> {
  const reader = tarStream(file, caps).getReader();
  let entries = 0;
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) break;
      entries++;
      if (entries > caps.entries) throw new ArchiveFault(`It holds more than ${caps.entries} files.`);
      yield* opened(value);
    }
    if (entries === 0)
      throw new ArchiveFault('It is packed, and not an archive: unpack it, and import what is in it.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function tarStream(file: Blob, caps: ArchiveCaps): ReadableStream<ParsedTarEntry> {
  let packed = 0;
  const source = counted(file.stream(), (all) => {
    packed = all;
    return undefined;
  });
  const unpacked = counted(source.pipeThrough(gunzip()), (all) => whyTooMuch(all, packed, caps));
  return unpacked.pipeThrough(createTarDecoder({ strict: true }));
}

/** Typed as what it is in use: TypeScript has it take any buffer, and give bytes that are never shared. */
function gunzip(): ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>> {
  return new DecompressionStream('gzip');
}

async function* opened({ header, body }: ParsedTarEntry): AsyncGenerator<Result<ArchiveEntry, EntryRefused>> {
  if (header.type !== undefined && header.type !== 'file') return void (await body.cancel());
  const read = await toEntry(header.name, header.size, body);
  yield ok(read);
  // The next file comes only when this one is out of the way; it may have been read to its end.
  await read.drop().catch(() => undefined);
}
