/** Chromium's storage buckets: each has IndexedDB files of its own. */
type Buckets = {
  open(name: string, options: object): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
};

const SPARE = 'touchbase-spare';

/** Where the database is: with the browser's own IndexedDB, or in the spare place when that is beyond repair. */
export async function placeOf(hasMoved: boolean): Promise<IDBFactory> {
  return (hasMoved ? await openSpare() : undefined) ?? indexedDB;
}

/** Makes the spare place anew, with nothing in it. Answers whether there is such a place. */
export async function emptySpare(): Promise<boolean> {
  await findBuckets()?.delete(SPARE);
  return (await openSpare()) !== undefined;
}

async function openSpare(): Promise<IDBFactory | undefined> {
  const bucket = await findBuckets()?.open(SPARE, { persisted: true, durability: 'strict' });
  return bucket?.indexedDB;
}

/** Chromium has them since version 122; other browsers do not. */
const findBuckets = (): Buckets | undefined =>
  'storageBuckets' in navigator ? (navigator.storageBuckets as Buckets) : undefined;
