import { numericArrays } from './backup-numeric-arrays.ts';

/** A buffer that grows as it is written to. */
type Sink = { bytes: Uint8Array<ArrayBuffer>; view: DataView; length: number };

const text = new TextEncoder();
/** Up to here, letter by letter is quicker than asking the browser. */
const SHORT = 64;

/**
 * A value of the database as bytes: CBOR (RFC 8949), names in order and numbers as short as they come, so that the
 * same value always gives the same bytes; columns of numbers as they lie in memory (RFC 8746, little endian, as every
 * machine with a browser is). Throws for what no record may hold.
 */
export function encodeValue(value: unknown): Uint8Array<ArrayBuffer> {
  shared.length = 0;
  put(shared, value);
  return shared.bytes.slice(0, shared.length);
}

function put(sink: Sink, value: unknown): void {
  if (typeof value === 'string') putText(sink, value);
  else if (typeof value === 'number') putNumber(sink, value);
  else if (value === false) putHead(sink, 7, 20);
  else if (value === true) putHead(sink, 7, 21);
  else if (value === null) putHead(sink, 7, 22);
  else if (value === undefined) putHead(sink, 7, 23);
  else if (Array.isArray(value)) putArray(sink, value);
  else if (ArrayBuffer.isView(value)) putColumn(sink, value);
  else if (isPlain(value)) putObject(sink, value);
  else throw new TypeError(`A backup cannot hold ${Object.prototype.toString.call(value)}.`);
}

function putText(sink: Sink, value: string): void {
  if (value.length > SHORT || !putPlainText(sink, value)) putBytes(sink, 3, text.encode(value));
}

/** Names and ids, of which there are millions, have no other letters. Answers false, and puts nothing, where one has. */
function putPlainText(sink: Sink, value: string): boolean {
  const start = sink.length;
  putHead(sink, 3, value.length);
  const at = grow(sink, value.length);
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code > 0x7f) {
      sink.length = start;
      return false;
    }
    sink.bytes[at + index] = code;
  }
  return true;
}

function putNumber(sink: Sink, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    if (value >= 0) putHead(sink, 0, value);
    else putHead(sink, 1, -1 - value);
    return;
  }
  const at = grow(sink, 9);
  sink.bytes[at] = 0xfb;
  sink.view.setFloat64(at + 1, value);
}

function putArray(sink: Sink, values: readonly unknown[]): void {
  putHead(sink, 4, values.length);
  for (const value of values) put(sink, value);
}

function putObject(sink: Sink, value: object): void {
  const fields = value as Record<string, unknown>;
  // By UTF-16 code units, as names are compared where they are read.
  const names = Object.keys(fields).sort();
  putHead(sink, 5, names.length);
  for (const name of names) {
    putText(sink, name);
    put(sink, fields[name]);
  }
}

function putColumn(sink: Sink, column: ArrayBufferView): void {
  const found = numericArrays.find(([, type]) => column instanceof type);
  if (!found) throw new TypeError(`A backup cannot hold ${Object.prototype.toString.call(column)}.`);
  putHead(sink, 6, found[0]);
  putBytes(sink, 2, new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
}

function putBytes(sink: Sink, major: number, bytes: Uint8Array): void {
  putHead(sink, major, bytes.length);
  // Before the buffer is looked up: growing replaces it.
  const at = grow(sink, bytes.length);
  sink.bytes.set(bytes, at);
}

/** The first byte of an item, and the number it goes with, in as few bytes as hold it. */
function putHead(sink: Sink, major: number, argument: number): void {
  const first = major << 5;
  if (argument < 24) {
    const at = grow(sink, 1);
    sink.bytes[at] = first | argument;
  } else if (argument < 0x100) {
    const at = grow(sink, 2);
    sink.bytes[at] = first | 24;
    sink.bytes[at + 1] = argument;
  } else if (argument < 0x1_0000) {
    const at = grow(sink, 3);
    sink.bytes[at] = first | 25;
    sink.view.setUint16(at + 1, argument);
  } else if (argument < 0x1_0000_0000) {
    const at = grow(sink, 5);
    sink.bytes[at] = first | 26;
    sink.view.setUint32(at + 1, argument);
  } else {
    const at = grow(sink, 9);
    sink.bytes[at] = first | 27;
    sink.view.setUint32(at + 1, Math.floor(argument / 0x1_0000_0000));
    sink.view.setUint32(at + 5, argument % 0x1_0000_0000);
  }
}

/** Makes room for so many bytes more, and answers where they begin. */
function grow(sink: Sink, by: number): number {
  const at = sink.length;
  const needed = at + by;
  if (needed > sink.bytes.length) {
    const larger = new Uint8Array(Math.max(needed, sink.bytes.length * 2));
    larger.set(sink.bytes);
    Object.assign(sink, toSink(larger, at));
  }
  sink.length = needed;
  return at;
}

const toSink = (bytes: Uint8Array<ArrayBuffer>, length: number): Sink => ({
  bytes,
  view: new DataView(bytes.buffer),
  length,
});

/** Database and test may live in different realms, so the prototype's own prototype tells, not its identity. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** One for all values, one after another: a new one for each of a hundred thousand records would cost more than they do. */
const shared = toSink(new Uint8Array(1 << 16), 0);
