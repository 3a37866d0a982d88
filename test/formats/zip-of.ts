import { crc32, deflateRawSync } from 'node:zlib';

export type ZipFile = {
  path: string;
  bytes: Uint8Array;
  /** Written into the headers instead of the truth. */
  claims?: { size?: number; packed?: number; method?: number; flags?: number };
};

/** A zip of these files, deflated, with what its headers are to claim. */
export function zipOf(files: readonly ZipFile[]): Blob {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { path, bytes, claims = {} } of files) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes);
    const fields = [
      20,
      claims.flags ?? 0x0800,
      claims.method ?? 8,
      0,
      0,
      crc32(bytes),
      claims.packed ?? packed.length,
      claims.size ?? bytes.length,
      name.length,
      0,
    ];
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      numbers(fields, '2222244422'),
      name,
      packed,
    ]);
    const listed = numbers([20, ...fields, 0, 0, 0, 0, at], '22222244422' + '22244');
    list.push(Buffer.concat([Buffer.from('504b0102', 'hex'), listed, name]));
    parts.push(local);
    at += local.length;
  }
  const size = list.reduce((all, { length }) => all + length, 0);
  const end = numbers([0, 0, files.length, files.length, size, at, 0], '2222442');
  return new Blob([...parts, ...list, Buffer.from('504b0506', 'hex'), end].map((one) => new Uint8Array(one)));
}

/** Numbers as bytes, the lowest first; `widths` says how many bytes each takes. */
function numbers(values: readonly number[], widths: string): Uint8Array {
  return Buffer.concat(
    values.map((value, index) => {
      const one = Buffer.alloc(Number(widths[index]));
      one.writeUIntLE(value, 0, one.length);
      return one;
    }),
  );
}
