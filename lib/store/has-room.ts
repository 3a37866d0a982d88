import { StorageFullError } from './storage-full-error.ts';

/** Bytes that stay free: with them Chromium can write down what it has, tidy up, and begin new logs. */
const SPARE = 32_000_000;
/** Bytes that a byte of a copy may take while it is written: packed there, and then in a log and a table. */
const PER_BYTE = 5;

/**
 * Refuses a write while there is still room for so many bytes and some to spare: a database of Chromium's that meets the
 * end of the disk in the middle of a write may be empty when it is opened next, and what is noted beside it is torn
 * (found by `npm run torture`, F3). The answer is of this moment, and takes 0.15 ms (Chromium 156).
 */
export async function ensureRoom(bytes = 0): Promise<void> {
  if ((await freeBytes()) < SPARE + bytes) throw new StorageFullError();
}

/** The same of a copy, or a backup, of so many bytes that is to be written into the database. */
export const ensureRoomForCopy = (bytes: number): Promise<void> => ensureRoom(bytes * PER_BYTE);

/** Whether a write would not be refused. */
export const hasRoom = async (): Promise<boolean> => (await freeBytes()) >= SPARE;

/** What the disk, or the browser's quota, has left; where the browser does not tell, any amount is believed to be there. */
async function freeBytes(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota ? quota - (usage ?? 0) : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
