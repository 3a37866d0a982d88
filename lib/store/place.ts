import { browser } from 'wxt/browser';

/** Chromium's storage buckets: each has IndexedDB files of its own. */
type Buckets = {
  open(name: string, options: object): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
};

/** In `storage.local`: that the database has moved, and so every page of ours knows. */
const MOVED = 'database-moved';
const SPARE = 'touchbase-spare';

/** Where the database is: with the browser's own IndexedDB, or in the spare place when that is beyond repair. */
export async function findPlace(): Promise<IDBFactory> {
  const { [MOVED]: hasMoved } = await browser.storage.local.get(MOVED);
  const spare = hasMoved ? await openSpare() : undefined;
  return spare ?? indexedDB;
}

/**
 * Moves to an empty spare place. Without its MANIFEST, Chromium can neither open nor delete any IndexedDB database of
 * an origin, ever again; its storage buckets go on working (Chromium 156). Answers whether there is such a place.
 */
export async function moveToSpare(): Promise<boolean> {
  await findBuckets()?.delete(SPARE);
  if (!(await openSpare())) return false;
  await browser.storage.local.set({ [MOVED]: true });
  return true;
}

async function openSpare(): Promise<IDBFactory | undefined> {
  const bucket = await findBuckets()?.open(SPARE, { persisted: true, durability: 'strict' });
  return bucket?.indexedDB;
}

/** Chromium has them since version 122; other browsers do not. */
const findBuckets = (): Buckets | undefined =>
  'storageBuckets' in navigator ? (navigator.storageBuckets as Buckets) : undefined;
