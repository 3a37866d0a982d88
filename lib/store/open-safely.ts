import { browser } from 'wxt/browser';
import { connect, discard } from './connection.ts';
import { noteDoubt } from './doubt.ts';
import { hasRoom } from './has-room.ts';
import { padLogs } from './pad-logs.ts';
import { moveToSpare } from './place.ts';
import { recover } from './recover.ts';
import { findRecovering } from './recovering.ts';
import type { Database } from './schema.ts';
import { isLost, readSentinel, type Sentinel } from './sentinel.ts';
import { listSnapshots } from './snapshot-files.ts';

const LOCK = 'touchbase-recovery';
/** In `storage.session`: the records were counted in this run of the browser. */
const COUNTED = 'records-counted';
/** In `storage.session`: the logs were padded in this run of the browser. */
const PADDED = 'logs-padded';
/** What Chromium and Firefox say of a database whose files are damaged (faults-and-limits.md, F2). */
const DAMAGED = new Set(['UnknownError', 'NotFoundError', 'DataError', 'NotReadableError']);

/**
 * Opens the database and looks whether all of it is there. What the browser has lost is brought back before anybody
 * may read: nobody is ever shown an empty Touchbase that was full before.
 */
export async function openSafely(onLost: () => void): Promise<Database> {
  await padOnce();
  const sentinel = await readSentinel();
  const database = await openOrReplace(sentinel, onLost);
  if (!sentinel) return database;
  if (!(await isMissingSomething(database, sentinel))) {
    // Another page may be bringing it back just now: nobody reads it half (found by `npm run torture`, F2).
    await navigator.locks.request(LOCK, { mode: 'shared' }, () => undefined);
    return database;
  }
  // Whoever comes second finds it done.
  await navigator.locks.request(LOCK, async () => {
    if (await isMissingSomething(database, sentinel)) await recover(database, sentinel);
  });
  await noteCounted();
  return database;
}

/** The first thing in a run of the browser (pad-logs.ts), by whoever comes first. */
async function padOnce(): Promise<void> {
  if ((await browser.storage.session.get(PADDED))[PADDED]) return;
  // On a full disk; then nothing is noted either, until that has ended (in-doubt.ts).
  if (await hasRoom()) await padLogs().catch(noteDoubt);
  else await noteDoubt();
  await browser.storage.session.set({ [PADDED]: true });
}

/** A database that cannot be opened or read is replaced, when there is something to fill the new one with. */
async function openOrReplace(sentinel: Sentinel | undefined, onLost: () => void): Promise<Database> {
  try {
    const database = await connect(onLost);
    await database.get('meta', 'state');
    return database;
  } catch (error) {
    if (!sentinel || !isDamage(error) || (await listSnapshots()).length === 0) throw error;
    // A disk without a byte left opens no database either, and says no more than "internal error" (Chromium 156).
    if (!(await hasRoom())) throw error;
    return replace(onLost);
  }
}

/** Where the files are so damaged that they cannot even be deleted, there may be another place. */
async function replace(onLost: () => void): Promise<Database> {
  try {
    await discard();
    return await connect(onLost);
  } catch (error) {
    if (!(await moveToSpare())) throw error;
    return connect(onLost);
  }
}

/** What was being brought back when the browser was closed is as far on as it was already, and not whole yet. */
async function isMissingSomething(database: Database, sentinel: Sentinel): Promise<boolean> {
  if (await findRecovering()) return true;
  const isFirst = !(await wasCounted());
  const isMissing = await isLost(database, sentinel, isFirst);
  if (isFirst && !isMissing) await noteCounted();
  return isMissing;
}

/** A full disk is called by the same name, and heals by itself. */
const isDamage = (error: unknown): boolean =>
  error instanceof DOMException && DAMAGED.has(error.name) && !/space|disk.?full|quota/i.test(error.message);

/** Counting all records takes a while: once a run is enough, since losses happen between runs. */
const wasCounted = async (): Promise<boolean> =>
  Boolean((await browser.storage.session.get(COUNTED))[COUNTED]);

const noteCounted = (): Promise<void> => browser.storage.session.set({ [COUNTED]: true });
