import { BackupFault, CHANGED, TOO_LARGE } from './backup-fault.ts';
import { numericArrays } from './backup-numeric-arrays.ts';

/** How much more of a file may be taken: a small file can claim to hold a great deal. */
export type Allowance = { items: number };

type Source = { bytes: Uint8Array; view: DataView; at: number; allowance: Allowance };

/** Deeper than any record of ours. */
const DEEPEST = 16;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The one value that the bytes are, as encodeValue wrote it. Throws BackupFault for anything else. */
export function decodeValue(bytes: Uint8Array, allowance: Allowance): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source: Source = { bytes, view, at: 0, allowance };
  const value = take(source, DEEPEST);
  if (source.at !== bytes.length) throw new BackupFault(CHANGED);
  return value;
}

function take(source: Source, depth: number): unknown {
  if (depth === 0 || source.allowance.items-- <= 0) throw new BackupFault(TOO_LARGE);
  const { major, argument, short } = takeHead(source);
  switch (major) {
    case 0:
      return argument;
    case 1:
      return -1 - argument;
    case 3:
      return takeText(source, argument);
    case 4:
      return takeArray(source, argument, depth);
    case 5:
      return takeObject(source, argument, depth);
    case 6:
      return takeColumn(source, argument);
    case 7:
      return takeSimple(source, short);
    default:
      throw new BackupFault(CHANGED);
  }
}

/** `short` is what the first byte itself says; `argument` the number that it and the bytes after it make. */
function takeHead(source: Source): { major: number; argument: number; short: number } {
  const first = source.bytes[advance(source, 1)] ?? 0;
  const [major, short] = [first >> 5, first & 31];
  if (major === 7 || short < 24) return { major, argument: short, short };
  const { view } = source;
  switch (short) {
    case 24:
      return { major, short, argument: view.getUint8(advance(source, 1)) };
    case 25:
      return { major, short, argument: view.getUint16(advance(source, 2)) };
    case 26:
      return { major, short, argument: view.getUint32(advance(source, 4)) };
    case 27:
      return { major, short, argument: takeLong(source) };
    default:
      throw new BackupFault(CHANGED);
  }
}

function takeLong(source: Source): number {
  const at = advance(source, 8);
  const number = source.view.getUint32(at) * 0x1_0000_0000 + source.view.getUint32(at + 4);
  if (!Number.isSafeInteger(number)) throw new BackupFault(CHANGED);
  return number;
}

function takeText(source: Source, length: number): string {
  const at = advance(source, length);
  try {
    return strict.decode(source.bytes.subarray(at, at + length));
  } catch {
    throw new BackupFault(CHANGED);
  }
}

function takeArray(source: Source, length: number, depth: number): unknown[] {
  const values: unknown[] = [];
  // Not made at its claimed length: each value must be there first.
  for (let index = 0; index < length; index++) values.push(take(source, depth - 1));
  return values;
}

/** Names come in order, so none comes twice; and none that would reach an object's prototype. */
function takeObject(source: Source, length: number, depth: number): object {
  const value: Record<string, unknown> = {};
  let before: string | undefined;
  for (let index = 0; index < length; index++) {
    const name = take(source, depth - 1);
    if (typeof name !== 'string' || name === '__proto__') throw new BackupFault(CHANGED);
    if (before !== undefined && !(before < name)) throw new BackupFault(CHANGED);
    value[name] = take(source, depth - 1);
    before = name;
  }
  return value;
}

function takeColumn(source: Source, tag: number): unknown {
  const type = numericArrays.find(([known]) => known === tag)?.[1];
  const { major, argument: length } = takeHead(source);
  if (!type || major !== 2 || length % type.BYTES_PER_ELEMENT !== 0) throw new BackupFault(CHANGED);
  const at = advance(source, length);
  // A copy, since a column must begin where its numbers can be read from.
  return new type(source.bytes.slice(at, at + length).buffer);
}

function takeSimple(source: Source, short: number): unknown {
  switch (short) {
    case 20:
      return false;
    case 21:
      return true;
    case 22:
      return null;
    case 23:
      return undefined;
    case 27:
      return source.view.getFloat64(advance(source, 8));
    default:
      throw new BackupFault(CHANGED);
  }
}

/** Goes on by so many bytes, and answers where they begin. */
function advance(source: Source, by: number): number {
  const { at } = source;
  if (by > source.bytes.length - at) throw new BackupFault(CHANGED);
  source.at = at + by;
  return at;
}
