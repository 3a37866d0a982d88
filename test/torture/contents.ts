import type { Browser } from '../browser/harness.ts';

/** Every record with its key, as text, by store. */
export type Contents = Record<string, string[]>;

type Named = { id: string; emails?: string[]; words?: string; at?: number };

/**
 * Everything in the database, in a form that is the same for two that were made by the same steps. What differs by
 * nature has a name instead: the ids that chance gives people and operations, the instant of each operation, by which
 * people are also dated, and fingerprints of records with these in them. Left out are how often the database was written
 * to (`meta`), since who is interrupted begins anew, and what is written only to be deleted after a start (`filler`).
 */
export async function contentsOf(browser: Browser): Promise<Contents> {
  const page = await browser.openOwn('popup.html');
  // The extension makes its database when it first asks it something; opened here before, it would be made empty.
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  const { meta: _often, filler: _passing, ...stores } = await page.evaluate(readRecords);
  await page.close();
  const names = new Map([...namesOf(stores.stakeholders), ...namesOf(stores.history)]);
  return Object.fromEntries(
    Object.entries(stores).map(([store, records]) => [
      store,
      records.map((record) => renamed(record, names)).sort(),
    ]),
  );
}

/** Ids and instants, each by what stands for it. */
const namesOf = (records: readonly string[] = []): (readonly [string, string])[] =>
  records.flatMap((record) => {
    const [, { id, emails, words, at }] = JSON.parse(record) as [unknown, Named];
    const name = emails?.[0] ?? words ?? '';
    return [[id, `id of ${name}`] as const, ...(at ? [[String(at), `"when ${name}"`] as const] : [])];
  });

/** One pass for all of them: there may be as many as there are people. */
function renamed(record: string, names: ReadonlyMap<string, string>): string {
  return record.replaceAll(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b\d{13}\b/g,
    (found) => names.get(found) ?? found,
  );
}

/** Runs in one of our own pages, so it brings everything it needs. */
async function readRecords(): Promise<Contents> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'after') return 'fingerprint';
    if (value instanceof Map) return [...value];
    return ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value;
  };
  const database = await done(indexedDB.open('touchbase'));
  const stores: Contents = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    stores[name] = values.map((value, index) => JSON.stringify([keys[index], value], plain));
  }
  database.close();
  return stores;
}
