import type { Result } from '../domain/result.ts';
import { BYTES_TO_RECOGNIZE, type FileKind, recognizeHead } from './recognize.ts';

/** A file in an archive. Its stream can be read once, and only before the next entry is asked for. */
export type ArchiveEntry = {
  path: string;
  /** Bytes, unpacked. */
  size: number;
  kind: Result<FileKind>;
  stream: () => ReadableStream<Uint8Array>;
};

/** What is not handed over, and why, in words. */
export type EntryRefused = { path: string; reason: string };

/** An entry whose first bytes have been looked at; they are handed over again. */
export async function toEntry(
  path: string,
  size: number,
  source: ReadableStream<Uint8Array>,
): Promise<ArchiveEntry & { drop: () => Promise<void> }> {
  const reader = source.getReader();
  const chunks: Uint8Array[] = [];
  let have = 0;
  while (have < BYTES_TO_RECOGNIZE) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    have += value.length;
  }
  return {
    path,
    size,
    kind: recognizeHead(firstBytes(chunks, Math.min(have, BYTES_TO_RECOGNIZE)), path),
    stream: () => withChunksBefore(chunks, reader),
    drop: () => reader.cancel(),
  };
}

function firstBytes(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk.subarray(0, length - at), at);
    at = Math.min(length, at + chunk.length);
  }
  return head;
}

const withChunksBefore = (
  chunks: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> => {
  const before = [...chunks];
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const first = before.shift();
        if (first) return controller.enqueue(first);
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
};
