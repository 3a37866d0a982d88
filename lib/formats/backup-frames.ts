import { BackupFault, CHANGED, TOO_LARGE } from './backup-fault.ts';

/** No record of ours comes near it: a year of a stakeholder with a touch a minute is 20 MB. */
const LARGEST_FRAME = 1 << 26;
/** All of a backup, unpacked: some forty million touches. */
const LARGEST_WHOLE = 1 << 30;
const HEAD = 4;

/** A frame: its length in four bytes, the lowest first, then its bytes. */
export function toFrame(bytes: Uint8Array<ArrayBuffer>): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  if (bytes.length > LARGEST_FRAME) throw new RangeError('A record is too large for a backup.');
  const head = new Uint8Array(HEAD);
  new DataView(head.buffer).setUint32(0, bytes.length, true);
  return [head, bytes];
}

/** Cuts a stream into its frames, as they arrive. Throws BackupFault when it ends in the middle or grows too large. */
export async function* takeFrames(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let whole = 0;
  let rest: Uint8Array = new Uint8Array();
  const atLeast = async (length: number): Promise<boolean> => {
    const parts = [rest];
    let have = rest.length;
    while (have < length) {
      const { done, value } = await reader.read();
      if (done) break;
      whole += value.length;
      if (whole > LARGEST_WHOLE) throw new BackupFault(TOO_LARGE);
      parts.push(value);
      have += value.length;
    }
    rest = parts.length > 1 ? joined(parts, have) : rest;
    return have >= length;
  };
  try {
    while (await atLeast(1)) {
      if (!(await atLeast(HEAD))) throw new BackupFault(CHANGED);
      const length = new DataView(rest.buffer, rest.byteOffset).getUint32(0, true);
      if (length > LARGEST_FRAME) throw new BackupFault(TOO_LARGE);
      if (!(await atLeast(HEAD + length))) throw new BackupFault(CHANGED);
      yield rest.subarray(HEAD, HEAD + length);
      rest = rest.subarray(HEAD + length);
    }
  } finally {
    // What is left of it is of no interest, and it may have failed already.
    await reader.cancel().catch(() => undefined);
  }
}

/** The parts one after another, in one piece. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
