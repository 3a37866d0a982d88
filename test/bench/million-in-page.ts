import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { packTouches, unpackTouches } from '../../lib/store/touch-chunk.ts';

// Runs in one of our own pages: fills the database, and does by hand what backup and restore are measured against.

const DAY = 86_400_000;
const BATCH = 1000;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const open = (): Promise<IDBDatabase> => done(indexedDB.open('touchbase'));

/** So many people with so many touches each, over three years, with Gmail's ids and subjects that recur. */
export async function fill(people: number, each: number): Promise<void> {
  const database = await open();
  const now = Date.now();
  for (let start = 0; start < people; start += BATCH) {
    const transaction = database.transaction(['stakeholders', 'touches'], 'readwrite');
    for (let index = start; index < Math.min(start + BATCH, people); index++) {
      const id = `bench-${index}` as StakeholderId;
      const touches = Array.from({ length: each }, (_none, number) => touchOf(index, number, each, now));
      const email = `person${index}@bench.example`;
      transaction.objectStore('stakeholders').put({
        id,
        name: `Person ${index}`,
        emails: [email],
        mailboxes: [email],
        group: 'customer',
        createdAt: now,
        updatedAt: now,
        summary: summarizeTouches(touches),
      });
      for (const chunk of packTouches(id, touches)) transaction.objectStore('touches').put(chunk);
    }
    await ended(transaction);
  }
  database.close();
  new BroadcastChannel('touchbase-changes').postMessage(null);
}

export function touchOf(person: number, number: number, each: number, now: number): Touch {
  const high = (Math.imul(person * 61 + number, 2_654_435_761) >>> 4) + 0x1000_0000;
  const low = Math.imul(number * 7919 + person, 1_597_334_677) >>> 0;
  return {
    at: now - Math.floor(((each - number) * 3 * 365 * DAY) / each) - (person % 86_400) * 1000,
    kind: number % 5 === 0 ? 'meeting' : 'email',
    direction: number % 2 ? 'in' : 'out',
    groupSize: 2 + (number % 4),
    source: 'gmail',
    ref: high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'),
    subject: `Re: Subject ${(person * 31 + number) % 5000} of the quarter`,
  };
}

async function everything(): Promise<{
  stakeholders: unknown[];
  chunks: Parameters<typeof unpackTouches>[0][];
}> {
  const database = await open();
  const transaction = database.transaction(['stakeholders', 'touches']);
  const [stakeholders, chunks] = await Promise.all([
    done(transaction.objectStore('stakeholders').getAll()),
    done(transaction.objectStore('touches').getAll()),
  ]);
  database.close();
  return { stakeholders, chunks };
}

/** Whether the newest snapshot in the private files is of what is there now. */
export async function isCopied(): Promise<boolean> {
  const database = await open();
  const state = await done<{ generation: number } | undefined>(
    database.transaction('meta').objectStore('meta').get('state'),
  );
  database.close();
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) if (name.endsWith(`-${state?.generation}.touchbase`)) return true;
  return false;
}

const packed = (parts: BlobPart[]): Promise<Blob> =>
  new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'))).blob();

/** A backup as one would write it in an afternoon: a line of JSON for each touch, packed. Milliseconds. */
export async function backUpRows(): Promise<number> {
  const start = performance.now();
  const { stakeholders, chunks } = await everything();
  const lines = stakeholders.map((one) => JSON.stringify(one));
  for (const chunk of chunks) {
    const { stakeholderId } = chunk;
    for (const touch of unpackTouches(chunk)) lines.push(JSON.stringify({ stakeholderId, ...touch }));
  }
  await packed([lines.join('\n')]);
  return performance.now() - start;
}

/** The least a backup can do: read the packed records and pack their bytes once more. Milliseconds. */
export async function backUpBytes(): Promise<number> {
  const start = performance.now();
  const { stakeholders, chunks } = await everything();
  const parts: BlobPart[] = [JSON.stringify(stakeholders)];
  for (const { bytes, text } of chunks) parts.push(new Uint8Array(bytes), text);
  await packed(parts);
  return performance.now() - start;
}

/** A record a touch, into a database of its own: one of `parts` of them is written, and counted that often. */
export async function restoreRows(parts: number): Promise<number> {
  const { chunks } = await everything();
  const rows = chunks.filter((_chunk, index) => index % parts === 0).flatMap(unpackTouches);
  return intoScratch(parts, (store) => {
    for (const row of rows) store.put({ ...row, key: row.ref });
  });
}

/** The least a restore can do: put the packed records. */
export async function restoreBytes(): Promise<number> {
  const { chunks } = await everything();
  return intoScratch(1, (store) => {
    for (const [index, chunk] of chunks.entries()) store.put({ ...chunk, key: index });
  });
}

async function intoScratch(times: number, put: (store: IDBObjectStore) => void): Promise<number> {
  const opening = indexedDB.open('bench-scratch', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'key' });
  const database = await done(opening);
  const start = performance.now();
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  put(transaction.objectStore('rows'));
  await ended(transaction);
  const time = (performance.now() - start) * times;
  database.close();
  await done(indexedDB.deleteDatabase('bench-scratch'));
  return time;
}
