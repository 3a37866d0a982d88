import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { constants, crc32, deflateRawSync } from 'node:zlib';

const NAME = Buffer.from('Takeout/Mail/Todo el correo, incluidos Spam y Papelera.mbox');
/** Sizes stand after the data, and names are UTF-8. */
const FLAGS = 0x0808;
const ZIP64 = 0xffffffff;
const VERSION = 45;
/** An empty block that says it is the last (RFC 1951, 3.2.3). */
const END_OF_DEFLATE = Buffer.of(0x03, 0x00);

/**
 * Writes a zip of one file as Takeout does: in zip64's form, its sizes known only at its end. With `times` the file
 * holds the chunks so many times, and they are deflated once: gigabytes would take minutes.
 */
export async function writeZip(path: string, chunks: Iterable<Uint8Array>, times = 1): Promise<void> {
  const out = createWriteStream(path);
  const write = async (bytes: Buffer) => {
    if (!out.write(bytes)) await once(out, 'drain');
  };
  const local = Buffer.concat([
    record('I', [0x04034b50]),
    common(),
    record('IIIHH', [0, 0, 0, NAME.length, 0]),
    NAME,
  ]);
  await write(local);
  const pieces = Array.from(chunks, (chunk) => ({ chunk, deflated: deflated(chunk) }));
  let [crc, size, packed] = [0, 0, END_OF_DEFLATE.length];
  for (let time = 0; time < times; time++) {
    for (const piece of pieces) {
      crc = crc32(piece.chunk, crc);
      size += piece.chunk.length;
      packed += piece.deflated.length;
      await write(piece.deflated);
    }
  }
  await write(END_OF_DEFLATE);
  const start = local.length + packed;
  const entry = Buffer.concat([
    record('IH', [0x02014b50, VERSION]),
    common(),
    record('IIIHHHHHII', [crc, ZIP64, ZIP64, NAME.length, 20, 0, 0, 0, 0, 0]),
    NAME,
    record('HHQQ', [1, 16, size, packed]),
  ]);
  const end = record('IQHHIIQQQQ', [0x06064b50, 44, VERSION, VERSION, 0, 0, 1, 1, entry.length, start]);
  out.write(entry);
  out.write(end);
  out.write(record('IIQI', [0x07064b50, 0, start + entry.length, 1]));
  out.end(record('IHHHHIIH', [0x06054b50, 0, 0, 0xffff, 0xffff, ZIP64, ZIP64, 0]));
  await once(out, 'close');
}

/** A piece of a deflated stream that ends with a byte and refers to nothing before it, so that pieces can follow in any order. */
const deflated = (chunk: Uint8Array): Buffer =>
  deflateRawSync(chunk, { level: 1, finishFlush: constants.Z_FULL_FLUSH });

/** Version, flags, deflate, and no date: as every record of a file has them. */
const common = (): Buffer => record('HHHI', [VERSION, FLAGS, 8, 0]);

/** Numbers in little endian: H of two bytes, I of four, Q of eight. */
function record(form: string, numbers: number[]): Buffer {
  const parts = [...form].map((size, index) => {
    const number = numbers[index] ?? 0;
    const bytes = Buffer.alloc(size === 'H' ? 2 : size === 'I' ? 4 : 8);
    if (size === 'Q') bytes.writeBigUInt64LE(BigInt(number));
    else bytes.writeUIntLE(number, 0, bytes.length);
    return bytes;
  });
  return Buffer.concat(parts);
}
