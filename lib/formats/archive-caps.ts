import { ArchiveFault } from './archive-fault.ts';

/** How much an archive may hold before it is taken for a bomb. */
export type ArchiveCaps = {
  entries: number;
  /** Unpacked at most so many times as large as packed: mail is some three times, deflate can do a thousand. */
  ratio: number;
  /** Up to so many bytes nothing can be harmed, whatever the ratio. */
  freeBytes: number;
  /** Bytes of all files together, unpacked. */
  total: number;
};

export const usualCaps: ArchiveCaps = {
  entries: 100_000,
  ratio: 250,
  freeBytes: 1 << 26,
  total: 2 ** 38,
};

/** Why so many bytes out of so few are not to be unpacked; undefined when they may be. */
export function whyTooMuch(unpacked: number, packed: number, caps: ArchiveCaps): string | undefined {
  if (unpacked > caps.total) return 'holds more than this browser could ever keep';
  const isSwollen = unpacked > caps.freeBytes && unpacked > packed * caps.ratio;
  return isSwollen ? `swells to more than ${caps.ratio} times its size, as a zip bomb does` : undefined;
}

/** Lets bytes through and counts them; ends the stream with a fault when they are too many. */
export function counted(
  stream: ReadableStream<Uint8Array>,
  onBytes: (all: number) => string | undefined,
): ReadableStream<Uint8Array> {
  let all = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        all += chunk.byteLength;
        const why = onBytes(all);
        if (why) throw new ArchiveFault(`It ${why}.`);
        controller.enqueue(chunk);
      },
    }),
  );
}
