import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

const NAME = Buffer.from('Takeout/Mail/Todo el correo, incluidos Spam y Papelera.mbox');
/** Sizes stand after the data, and names are UTF-8. */
const FLAGS = 0x0808;
const ZIP64 = 0xffffffff;
const VERSION = 45;

/** Writes a zip of one file as Takeout does: in zip64's form, its sizes known only at its end. */
export async function writeZip(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const out = createWriteStream(path);
  const local = Buffer.concat([
    record('I', [0x04034b50]),
    common(),
    record('IIIHH', [0, 0, 0, NAME.length, 0]),
    NAME,
  ]);
  out.write(local);
  const deflate = createDeflateRaw({ level: 1 });
  let [crc, size, packed] = [0, 0, 0];
  deflate.on('data', (data: Buffer) => {
    packed += data.length;
    if (!out.write(data)) {
      deflate.pause();
      out.once('drain', () => deflate.resume());
    }
  });
  for (const chunk of chunks) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    if (!deflate.write(chunk)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
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
