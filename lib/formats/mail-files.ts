import type { ImportedPart, MailStep } from '../domain/import-files.ts';
import type { MailCollector } from '../domain/mail-collect.ts';
import { entriesOf } from './archive.ts';
import { createMboxReader } from './mbox.ts';
import { isTakenFrom } from './open-archive.ts';
import { type FileKind, recognize } from './recognize.ts';

/** A batch is handed over after so many mails, or after so many bytes: whichever comes first. */
export type BatchSize = { mails: number; bytes: number };

/** Bytes asked of a file at once. */
const CHUNK = 1 << 20;

const usualSize: BatchSize = { mails: 2000, bytes: 32 << 20 };

type Reading = { collector: MailCollector; batch: BatchSize };

const kindWords: Partial<Record<FileKind, string>> = {
  ics: 'is a calendar',
  vcard: 'holds contacts',
  zip: 'is an archive',
  tgz: 'is an archive',
};

/**
 * Reads the mail of a file, a mailbox or an archive of mailboxes, step by step, from where `parts` says on. What is
 * read between two steps is in memory, and no more.
 */
export async function* readMailFile(
  file: File,
  parts: readonly ImportedPart[],
  collector: MailCollector,
  batch = usualSize,
): AsyncGenerator<MailStep> {
  const kind = await recognize(file, file.name);
  const reading = { collector, batch };
  const begun = (path: string, size: number): ImportedPart =>
    parts.find((part) => part.path === path) ?? { path, size, resumeAt: 0, isDone: false };
  if (!kind.ok) yield refused(kind.error, file.name);
  else if (kind.value === 'zip' || kind.value === 'tgz') {
    yield* readArchive(file, kind.value, begun, reading);
  } else if (kind.value === 'mbox') {
    const part = begun('', file.size);
    yield* readPart(part, file.slice(part.resumeAt).stream(), reading);
  } else yield refused(notMail(kind.value), file.name);
}

async function* readArchive(
  file: File,
  kind: 'zip' | 'tgz',
  begun: (path: string, size: number) => ImportedPart,
  reading: Reading,
): AsyncGenerator<MailStep> {
  for await (const entry of entriesOf(file, kind)) {
    if (!entry.ok) {
      yield refused(entry.error.reason, entry.error.path || file.name);
      continue;
    }
    const { path, size, kind: inside, stream } = entry.value;
    // Shown to the user by itself.
    if (inside.ok && isTakenFrom(file, kind, inside.value)) continue;
    const part = begun(path, size);
    if (!inside.ok || inside.value !== 'mbox') {
      yield refused(inside.ok ? notMail(inside.value) : inside.error, path);
    } else if (!part.isDone) {
      yield* readPart(part, await from(part.resumeAt, stream()), reading);
    }
  }
}

async function* readPart(
  part: ImportedPart,
  stream: ReadableStream<Uint8Array>,
  { collector, batch }: Reading,
): AsyncGenerator<MailStep> {
  let resumeAt = part.resumeAt;
  let [since, cut] = [0, 0];
  const reader = createMboxReader((read) => {
    if (read.isCut) cut++;
    collector.add(read.mail);
    resumeAt = read.resumeAt;
  }, part.resumeAt);
  for await (const chunk of chunksOf(stream)) {
    reader.push(chunk);
    since += chunk.length;
    if (collector.waiting < batch.mails && since < batch.bytes) continue;
    since = 0;
    yield { kind: 'mail', part: { ...part, resumeAt }, batch: collector.take() };
  }
  reader.end();
  yield { kind: 'mail', part: { ...part, resumeAt, isDone: true }, batch: collector.take() };
  if (cut > 0) yield refused('A mail’s header is too long, or the file ends in it.', part.path);
}

/** The chunks of a stream, each good until the next is asked for. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = intoOneBuffer(stream) ?? intoMany(stream);
  try {
    for (let next = await reader.read(); next; next = await reader.read()) yield next;
  } finally {
    await reader.end().catch(() => undefined);
  }
}

type ChunkReader = { read: () => Promise<Uint8Array | undefined>; end: () => Promise<void> };

/** Into one buffer again and again: hundreds of megabytes of used ones would wait to be collected. Of files only. */
function intoOneBuffer(stream: ReadableStream<Uint8Array>): ChunkReader | undefined {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    // It makes its chunks itself.
    return undefined;
  }
  let room = new ArrayBuffer(CHUNK);
  const read = async () => {
    const { value, done } = await reader.read(new Uint8Array(room));
    if (value) room = value.buffer;
    return done ? undefined : value;
  };
  return { read, end: () => reader.cancel() };
}

function intoMany(stream: ReadableStream<Uint8Array>): ChunkReader {
  const reader = stream.getReader();
  return { read: async () => (await reader.read()).value, end: () => reader.cancel() };
}

/** What is packed can only be read from its beginning: so much of it is passed over. */
async function from(start: number, stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  if (start === 0) return stream;
  let left = start;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        if (left < chunk.length) controller.enqueue(chunk.subarray(left));
        left = Math.max(0, left - chunk.length);
      },
    }),
  );
}

const notMail = (kind: FileKind): string =>
  `${kindWords[kind] ?? 'holds no mail'}: unpack it, and import it by itself`;

const refused = (reason: string, example: string): MailStep => ({
  kind: 'refused',
  refused: { reason, count: 1, example },
});
