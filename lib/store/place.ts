import { browser } from 'wxt/browser';
import { emptySpare, placeOf } from './spare.ts';

/** In `storage.local`: that the database has moved, and so every page of ours knows. */
const MOVED = 'database-moved';

/** Whether the database is in the spare place. */
export async function hasMoved(): Promise<boolean> {
  return Boolean((await browser.storage.local.get(MOVED))[MOVED]);
}

export const findPlace = async (): Promise<IDBFactory> => placeOf(await hasMoved());

/**
 * Moves to an empty spare place. Without its MANIFEST, Chromium can neither open nor delete any IndexedDB database of
 * an origin, ever again; its storage buckets go on working (Chromium 156). Answers whether there is such a place.
 */
export async function moveToSpare(): Promise<boolean> {
  if (!(await emptySpare())) return false;
  await browser.storage.local.set({ [MOVED]: true });
  return true;
}
