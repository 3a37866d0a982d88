import { fail, ok, type Result } from '../domain/result.ts';
import { CHANGED, NEWER, NOT_OURS, TOO_LARGE, UNREADABLE } from './backup-fault.ts';
import { joined } from './backup-frames.ts';
import { newSalt, SALT_SIZE, type SealKey, seal, toSealKey, unseal } from './seal.ts';

/** Like PNG's: no text begins so, and a transfer that mends line ends breaks it. */
const MAGIC = [0x89, 0x54, 0x42, 0x4b, 0x50, 0x0d, 0x0a, 0x1a];
/** Rises when a reader of the old form could not read the new one. */
const VERSION = 1;
const PLAIN = 0;
const SEALED = 1;
const HEAD_SIZE = MAGIC.length + 2;
const SUM_SIZE = 32;
const LARGEST = 1 << 30;
const GONE = new Set(['NotFoundError', 'NotReadableError']);

export const CANNOT_OPEN = 'This file cannot be opened with that passphrase, or it has been changed.';

/** What a file is by its first bytes. */
type Look = { isOurs: boolean; isSealed: boolean; version: number };

/** Whether a file is a backup or a hand-over of ours, and whether it takes a passphrase; by its content, not its name. */
export async function lookAt(file: Blob): Promise<Look> {
  const head = new Uint8Array(await file.slice(0, HEAD_SIZE).arrayBuffer());
  return {
    isOurs: head.length === HEAD_SIZE && MAGIC.every((byte, index) => head[index] === byte),
    version: head[MAGIC.length] ?? 0,
    isSealed: head[MAGIC.length + 1] === SEALED,
  };
}

/** Puts packed bytes into a file: with a sum over all of it, or sealed. */
export async function wrap(packed: Uint8Array<ArrayBuffer>, key?: SealKey): Promise<Blob> {
  if (!key) {
    const file = [toHead(PLAIN), packed];
    const sum = await crypto.subtle.digest('SHA-256', joined(file, HEAD_SIZE + packed.length));
    return new Blob([...file, sum]);
  }
  const fileSalt = newSalt();
  const header = joined([toHead(SEALED), key.salt, fileSalt], HEAD_SIZE + 2 * SALT_SIZE);
  return new Blob([header, ...(await seal(packed, key, fileSalt, header))]);
}

/** The packed bytes of a file, when nothing of it was changed since it was written; else why not. */
export const unwrap = (file: Blob, passphrase?: string): Promise<Result<Uint8Array<ArrayBuffer>>> =>
  unwrapRead(file, passphrase).catch(orUnreadable);

/** Of a file that was moved or changed the browser says only that it cannot be read. Our own mistakes go on. */
function orUnreadable(error: unknown): Result<never> {
  if (error instanceof DOMException && GONE.has(error.name)) return fail(UNREADABLE);
  throw error;
}

async function unwrapRead(file: Blob, passphrase?: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > LARGEST) return fail(TOO_LARGE);
  const { isOurs, isSealed, version } = await lookAt(file);
  if (!isOurs) return fail(NOT_OURS);
  if (version > VERSION) return fail(NEWER);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isSealed ? unwrapSealed(bytes, passphrase) : unwrapPlain(bytes);
}

async function unwrapPlain(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const end = bytes.length - SUM_SIZE;
  if (end < HEAD_SIZE) return fail(CHANGED);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, end)));
  if (sum.some((byte, index) => byte !== bytes[end + index])) return fail(CHANGED);
  return ok(bytes.subarray(HEAD_SIZE, end));
}

async function unwrapSealed(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const start = HEAD_SIZE + 2 * SALT_SIZE;
  if (passphrase === undefined) return fail('This file needs its passphrase.');
  if (bytes.length < start) return fail(CANNOT_OPEN);
  const header = bytes.subarray(0, start);
  const key = await toSealKey(passphrase, bytes.slice(HEAD_SIZE, HEAD_SIZE + SALT_SIZE));
  const packed = await unseal(bytes.subarray(start), key, bytes.slice(HEAD_SIZE + SALT_SIZE, start), header);
  return packed ? ok(packed) : fail(CANNOT_OPEN);
}

const toHead = (how: number): Uint8Array<ArrayBuffer> => new Uint8Array([...MAGIC, VERSION, how]);
