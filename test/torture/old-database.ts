declare const chrome: typeof import('wxt/browser').browser;

/** What is written into a database of an old version, or of one to come. */
export type OldContent = { version: number; people: number };

/** A note for each so many people. */
const EACH = 10;

/** What must come out of it: as `torture.census` names it, in order. */
export const censusOfOld = ({ people }: OldContent) => {
  const numbers = Array.from({ length: people }, (_, index) => index);
  return {
    people: numbers.map((index) => `p0.${index}@torture.example`).sort(),
    touches: numbers.map((index) => `old-${index}`).sort(),
    notes: numbers.filter((index) => index % EACH === 0).map((index) => `note ${index}`),
  };
};

/**
 * Runs in a page of ours that asks nothing itself, so it brings everything it needs: removes the database and all that
 * remembers it, and makes one as the versions 1, 2 and 3 made it, frozen as they were; later ones have a store more. The
 * connection stays open, and lets go when a newer version asks, as every version of ours has done: `hasLetGo` then says so.
 */
export async function writeOldDatabase({ version, people }: OldContent): Promise<void> {
  const EACH = 10;
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
  await done(indexedDB.deleteDatabase('touchbase'));

  const opening = indexedDB.open('touchbase', version);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const stakeholders = database.createObjectStore('stakeholders', { keyPath: 'id' });
    stakeholders.createIndex('emails', 'emails', { multiEntry: true, unique: true });
    database.createObjectStore('touches', { keyPath: ['stakeholderId', 'year'] });
    const ledger = database.createObjectStore('ledger', { keyPath: 'id' });
    ledger.createIndex('stakeholderId', 'stakeholderId');
    ledger.createIndex('openDue', 'openDue');
    const sightings = database.createObjectStore('sightings', { keyPath: 'email' });
    sightings.createIndex('lastAt', 'lastAt');
    database.createObjectStore('settings');
    if (version >= 2) stakeholders.createIndex('mailboxes', 'mailboxes', { multiEntry: true });
    if (version >= 2) sightings.createIndex('mailbox', 'mailbox');
    if (version >= 3)
      database.createObjectStore('meetings', { keyPath: 'ref' }).createIndex('overAt', 'overAt');
    if (version > 4) database.createObjectStore('to come');
  };
  const database = await done(opening);
  database.onversionchange = () => {
    database.close();
    Object.assign(globalThis, { hasLetGo: true });
  };

  const at = Date.UTC(2025, 5, 1);
  const transaction = database.transaction(['stakeholders', 'touches', 'ledger'], 'readwrite');
  for (let index = 0; index < people; index++) {
    const [id, email] = [`old-${index}`, `p0.${index}@torture.example`];
    const times = { createdAt: at, updatedAt: at };
    transaction.objectStore('stakeholders').put({
      ...{ id, name: `P 0 ${index}`, emails: [email], group: 'customer' },
      ...times,
      summary: { count: 1, lastAt: at, lastEmailInAt: at },
      ...(version >= 2 && { mailboxes: [email] }),
    });
    transaction.objectStore('touches').put({
      ...{ stakeholderId: id, year: 2025, at: Float64Array.of(at), what: Uint8Array.of(0) },
      ...{ groupSize: Uint16Array.of(2), refs: id, subjects: 'Pricing' },
    });
    if (index % EACH > 0) continue;
    const note = { id: `note-${index}`, kind: 'note', stakeholderId: id, text: `note ${index}`, ...times };
    transaction.objectStore('ledger').put(note);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
