import { browser } from 'wxt/browser';
import { FILLER } from './heal-local.ts';
import { openPrivateFolder } from './private-folder.ts';

/** A little more than a block of LevelDB's log. */
const BYTES = 33_000;
/** In `storage.local`, for a moment. */
const PAD = 'pad';

/**
 * Writes something large and takes it back, first of all. Where a log of Chromium's was torn, by a kill or a full disk,
 * LevelDB goes on behind the tear, and finds at its next start that the rest of that block cannot be read: the first
 * things written there are lost, a note in `storage.local` as well as the name of a private file (google/leveldb issue
 * 1287; found by `npm run torture`, F3). Let it be these.
 */
export async function padLogs(): Promise<void> {
  await Promise.all([padLocal(), padNames()]);
}

async function padLocal(): Promise<void> {
  await browser.storage.local.set({ [PAD]: 'x'.repeat(BYTES) });
  // With what a kill has left of either.
  await browser.storage.local.remove([PAD, FILLER]);
}

/** The names of private files are in a log of their own; a browser that takes no such name has none. */
async function padNames(): Promise<void> {
  const name = 'x'.repeat(BYTES);
  const folder = await openPrivateFolder();
  await folder?.getFileHandle(name, { create: true }).catch(() => undefined);
  await folder?.removeEntry(name).catch(() => undefined);
}
