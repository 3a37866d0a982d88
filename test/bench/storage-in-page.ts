import type { Contact } from '../../lib/domain/contact.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { perform } from '../../lib/store/perform.ts';
import { findByAddresses } from '../../lib/store/stakeholders.ts';
import { takeSnapshot } from '../../lib/store/take-snapshot.ts';
import { packTouches } from '../../lib/store/touch-chunk.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { touchOf } from './million-in-page.ts';

// Runs in one of our own pages: what the store does, beside rows of raw IndexedDB and records packed by hand.

export const emailOf = (person: number): EmailAddress => `person${person}@bench.example` as EmailAddress;
export const contactsOf = (people: number): Contact[] =>
  Array.from({ length: people }, (_none, index) => ({
    line: index,
    name: `Person ${index}`,
    emails: [emailOf(index)],
    labels: [],
  }));

export const touchesOf = (person: number, each: number, now: number): Touch[] =>
  Array.from({ length: each }, (_none, number) => touchOf(person, number, each, now));

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

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** A database of our own beside the product's: rows with an index by person, and packed records. */
async function openOther(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench', 1);
  request.onupgradeneeded = () => {
    const rows = request.result.createObjectStore('rows', { autoIncrement: true });
    rows.createIndex('person', ['person', 'at']);
    request.result.createObjectStore('packed', { keyPath: ['stakeholderId', 'year'] });
    request.result.createObjectStore('people', { keyPath: 'id' }).createIndex('email', 'email');
    request.result.createObjectStore('small');
  };
  return done(request);
}

const strict = (database: IDBDatabase, store: string): IDBTransaction =>
  database.transaction(store, 'readwrite', { durability: 'strict' });

/** Tracks everybody; the touches follow. */
export async function addPeople(people: number): Promise<void> {
  await perform('importContacts', { contacts: contactsOf(people) }, { by: 'import' });
}

/** Everybody's touches, by the product's own import: how long the writing takes. */
export const importAll = async (people: number, each: number): Promise<number> => {
  const now = Date.now();
  const seen = Array.from({ length: people }, (_none, person) =>
    touchesOf(person, each, now).map((touch) => ({ email: emailOf(person), touch })),
  ).flat();
  const args = { contacts: [], own: [], touches: seen };
  return timed(() => perform('importMail', args, { by: 'import' }));
};

/** A row a touch, five thousand in a transaction. */
export const importRows = async (people: number, each: number): Promise<number> => {
  const [database, now] = [await openOther(), Date.now()];
  const rows = Array.from({ length: people }, (_none, person) =>
    touchesOf(person, each, now).map((touch) => ({ person: `bench-${person}`, ...touch })),
  ).flat();
  const time = await timed(async () => {
    for (let at = 0; at < rows.length; at += 5_000) {
      const transaction = strict(database, 'rows');
      for (const row of rows.slice(at, at + 5_000)) transaction.objectStore('rows').put(row);
      await ended(transaction);
    }
  });
  database.close();
  return time;
};

/** Packed as ours are, and written without anything around it. */
export const importPacked = async (people: number, each: number): Promise<number> => {
  const [database, now] = [await openOther(), Date.now()];
  const all = Array.from({ length: people }, (_none, person) => touchesOf(person, each, now));
  const time = await timed(async () => {
    const transaction = strict(database, 'packed');
    for (const [person, touches] of all.entries()) {
      for (const chunk of packTouches(`bench-${person}` as StakeholderId, touches)) {
        transaction.objectStore('packed').put(chunk);
      }
    }
    await ended(transaction);
  });
  database.close();
  return time;
};

const note = (index: number) => ({
  id: `bench-note-${index}` as EntryId,
  stakeholderId: 'bench' as StakeholderId,
  kind: 'note' as const,
  text: 'Prefers calls before lunch',
  createdAt: index,
  updatedAt: index,
});

export const writeOne = (index: number): Promise<number> => timed(() => saveEntry(note(index)));

export const writeRaw = async (index: number): Promise<number> => {
  const database = await openOther();
  const time = await timed(() => {
    const transaction = strict(database, 'small');
    transaction.objectStore('small').put(note(index), index);
    return ended(transaction);
  });
  database.close();
  return time;
};

/** What the side panel asks for a conversation of four. */
export const readPanel = (people: readonly number[]): Promise<number> =>
  timed(async () => {
    const found = await findByAddresses(people.map(emailOf));
    const [first] = [...found.values()];
    if (first) await Promise.all([listTouches(first.id), listEntries(first.id)]);
  });

export const readPanelRows = async (people: readonly number[], kind: 'rows' | 'packed'): Promise<number> => {
  const database = await openOther();
  const time = await timed(async () => {
    const transaction = database.transaction(['people', kind]);
    const store = transaction.objectStore(kind);
    await Promise.all(
      people.map((one) => done(transaction.objectStore('people').index('email').get(emailOf(one)))),
    );
    const [first] = people;
    const key = `bench-${first}`;
    if (kind === 'rows') await done(store.index('person').getAll(IDBKeyRange.bound([key], [key, []])));
    else await done(store.getAll(IDBKeyRange.bound([key], [key, []])));
  });
  database.close();
  return time;
};

export const snapshot = (): Promise<number> => timed(takeSnapshot);

/** All packed records as they lie there, into one file; and the same as lines of JSON, a touch each. */
export const copyPacked = (): Promise<number> =>
  timed(async () => {
    const database = await openOther();
    const chunks: { bytes: BlobPart; text: string }[] = await done(
      database.transaction('packed').objectStore('packed').getAll(),
    );
    database.close();
    await writeFile(chunks.flatMap(({ bytes, text }) => [bytes, text]));
  });

export const copyRows = (): Promise<number> =>
  timed(async () => {
    const database = await openOther();
    const rows: unknown[] = await done(database.transaction('rows').objectStore('rows').getAll());
    database.close();
    await writeFile(rows.map((row) => `${JSON.stringify(row)}\n`));
  });

async function writeFile(parts: BlobPart[]): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle('bench', { create: true })).createWritable();
  await writable.write(new Blob(parts));
  await writable.close();
}
