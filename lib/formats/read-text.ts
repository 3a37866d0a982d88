import { fail, ok, type Result } from '../domain/result.ts';
import { joined } from './backup-frames.ts';
import { decodeText } from './decode-text.ts';

/** A file, or an entry of an archive: whatever gives its bytes one after another. */
export type ByteSource = { stream: () => ReadableStream<Uint8Array> };

/** A calendar of fifty years is some 10 MB, a hundred thousand contacts 12. */
const MOST_BYTES = 1 << 27;

/** The text of a file that is read as a whole. What is too large is given up on, and not kept, as soon as it shows. */
export async function readText(source: ByteSource, most: number = MOST_BYTES): Promise<Result<string>> {
  const reader = source.stream().getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > most)
        return fail(
          `It is larger than ${Math.round(most / 1e6)} MB: no calendar and no list of people is. Nothing of it was read.`,
        );
    }
  } catch {
    return fail('It could not be read to its end: it was moved or changed, or is damaged.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return ok(decodeText(joined(chunks, length)));
}
