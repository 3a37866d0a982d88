import * as v from 'valibot';
import { type Backup, countRecords, type Dump, type DumpedStore } from '../domain/backup.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Allowance, decodeValue } from './backup-decode.ts';
import { encodeValue } from './backup-encode.ts';
import { unwrap, wrap } from './backup-envelope.ts';
import { BackupFault, CHANGED, TOO_LARGE } from './backup-fault.ts';
import { joined, takeFrames, toFrame } from './backup-frames.ts';
import { nextTask } from './next-task.ts';
import type { SealKey } from './seal.ts';

/** Hears how much is done, from 0 to 1. */
export type OnProgress = (done: number) => void;

export type Writing = { key?: SealKey; onProgress?: OnProgress; signal?: AbortSignal };
export type Reading = { passphrase?: string; onProgress?: OnProgress; signal?: AbortSignal };

/** Frames are packed in lots of so many bytes: one by one would take twice as long. */
const LOT = 1 << 18;
/** A million touches of 20,000 people are some two million values, each column being one. */
const MOST_VALUES = 20_000_000;
const MOST_RECORDS = 5_000_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The first frame: what is in the file, and how much of it. */
const contents = v.strictObject({
  kind: v.picklist(['backup', 'hand-over']),
  from: v.optional(v.pipe(v.string(), v.maxLength(200))),
  schema: v.pipe(count, v.minValue(1)),
  stores: v.pipe(
    v.array(v.strictObject({ name: v.pipe(v.string(), v.maxLength(50)), count, isKeyed: v.boolean() })),
    v.maxLength(50),
  ),
});
type Contents = v.InferOutput<typeof contents>;

/**
 * A backup as a file (docs/backup.md). The same dump always makes the same bytes, unless it is sealed: then each file
 * has a salt of its own. Best called in a worker: packing a million touches takes a second or two.
 */
export async function writeBackup(backup: Backup, { key, onProgress, signal }: Writing = {}): Promise<Blob> {
  const packed = await pack(toFrames(backup, onProgress), signal);
  return wrap(packed, key);
}

/**
 * What is in a backup file, when every byte of it is as it was written; else the reason in words. The records are
 * whole, and of no known shape yet: checkDump (lib/store) knows what they must be.
 */
export async function readBackup(
  file: Blob,
  { passphrase, onProgress, signal }: Reading = {},
): Promise<Result<Backup>> {
  try {
    const packed = await unwrap(file, passphrase);
    if (!packed.ok) return packed;
    const unpacked = new Blob([packed.value]).stream().pipeThrough(new DecompressionStream('gzip'));
    return ok(await takeBackup(takeFrames(unpacked), onProgress, signal));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof BackupFault) return fail(error.message);
    // What the browser's own unpacking says of bytes that are not packed: TypeError in every browser.
    if (error instanceof TypeError) return fail(CHANGED);
    throw error;
  }
}

function* toFrames(
  { kind, from, dump }: Backup,
  onProgress?: OnProgress,
): Generator<Uint8Array<ArrayBuffer>> {
  const stores = dump.stores.map(({ name, records, keys }) => ({
    name,
    count: records.length,
    isKeyed: keys !== undefined,
  }));
  const all = countRecords(dump);
  let done = 0;
  yield* toFrame(encodeValue({ kind, schema: dump.schema, stores, ...(from && { from }) }));
  for (const { records, keys } of dump.stores) {
    for (const [index, record] of records.entries()) {
      yield* toFrame(encodeValue(keys ? [keys[index], record] : record));
      if (++done % 1000 === 0) onProgress?.(done / all);
    }
  }
  onProgress?.(1);
}

async function pack(
  frames: Iterable<Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new CompressionStream('gzip');
  const packed = new Response(zip.readable).arrayBuffer();
  // Whoever waits for `writer` hears of a failure first; unheard here, it would count as unhandled.
  packed.catch(() => undefined);
  const writer = zip.writable.getWriter();
  for (const lot of inLots(frames)) {
    signal?.throwIfAborted();
    await writer.write(lot);
    // A page may be doing this, for a snapshot: the browser packs within the same task otherwise.
    await nextTask();
  }
  await writer.close();
  return new Uint8Array(await packed);
}

function* inLots(frames: Iterable<Uint8Array<ArrayBuffer>>): Generator<Uint8Array<ArrayBuffer>> {
  let lot: Uint8Array[] = [];
  let size = 0;
  for (const frame of frames) {
    lot.push(frame);
    size += frame.length;
    if (size < LOT) continue;
    yield joined(lot, size);
    lot = [];
    size = 0;
  }
  if (size > 0) yield joined(lot, size);
}

async function takeBackup(
  frames: AsyncGenerator<Uint8Array>,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Backup> {
  const allowance: Allowance = { items: MOST_VALUES };
  const next = async (): Promise<unknown> => {
    const { done, value } = await frames.next();
    if (done) throw new BackupFault(CHANGED);
    return decodeValue(value, allowance);
  };
  try {
    const { kind, from, schema, stores } = toContents(await next());
    const dump: Dump = { schema, stores: [] };
    const all = stores.reduce((sum, store) => sum + store.count, 0);
    if (all > MOST_RECORDS) throw new BackupFault(TOO_LARGE);
    let done = 0;
    for (const { name, count: wanted, isKeyed } of stores) {
      const store: DumpedStore = { name, records: [], ...(isKeyed && { keys: [] }) };
      dump.stores.push(store);
      for (let index = 0; index < wanted; index++) {
        putRecord(store, await next());
        if (++done % 1000 !== 0) continue;
        signal?.throwIfAborted();
        onProgress?.(done / all);
      }
    }
    if (!(await frames.next()).done) throw new BackupFault(CHANGED);
    return { kind, dump, ...(from && { from }) };
  } finally {
    await frames.return(undefined);
  }
}

function toContents(value: unknown): Contents {
  const parsed = v.safeParse(contents, value);
  if (!parsed.success) throw new BackupFault(CHANGED);
  const names = parsed.output.stores.map(({ name }) => name);
  if (new Set(names).size !== names.length) throw new BackupFault(CHANGED);
  return parsed.output;
}

function putRecord({ records, keys }: DumpedStore, value: unknown): void {
  if (!keys) return void records.push(value);
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string')
    throw new BackupFault(CHANGED);
  keys.push(value[0]);
  records.push(value[1]);
}
