import { deleteDB, openDB } from 'idb';
import type { Dump } from '../domain/backup.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { dumpedStores, isKeyed } from './dump-stores.ts';
import { readStores } from './read-stores.ts';
import { type Database, type Schema, upgrades } from './schema.ts';

const NAME = 'touchbase-upgrade';

/**
 * Brings a dump of an earlier version up to date, by the very steps that bring a database up to date: it is put into
 * a database of its version, beside the real one, which is then opened as today's and read out again.
 */
export async function upgradeDump(dump: Dump): Promise<Result<Dump>> {
  if (dump.schema === upgrades.length) return ok(dump);
  if (dump.schema > upgrades.length) {
    return fail(
      'This file was written by a newer version of Touchbase. Update Touchbase, then open it again.',
    );
  }
  // One may have been left by a page that was closed in the middle.
  await deleteDB(NAME);
  try {
    await fill(dump);
    const database = await openAs(upgrades.length);
    try {
      return ok(await readStores(database.transaction([...dumpedStores]), dumpedStores));
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
    return fail('This file is of an earlier version and does not fit together. Nothing of it was taken.');
  } finally {
    await deleteDB(NAME);
  }
}

async function fill({ schema, stores }: Dump): Promise<void> {
  const database = await openAs(schema);
  try {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    // Heard below; unheard, a failing commit would also count as an unhandled rejection.
    transaction.done.catch(() => undefined);
    for (const { name, records, keys } of stores) {
      const known = [...database.objectStoreNames].find((one) => one === name);
      if (!known || isKeyed(name) !== (keys !== undefined)) throw new TypeError(`No store ${name}`);
      const store = transaction.objectStore(known);
      // `add`, so that what is there twice is refused.
      await Promise.all(records.map((record, index) => store.add(record as never, keys?.[index] as never)));
    }
    await transaction.done;
  } finally {
    database.close();
  }
}

async function openAs(version: number): Promise<Database> {
  const database: Database = await openDB<Schema>(NAME, version, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      for (const step of upgrades.slice(oldVersion, version)) await step(db, transaction);
    },
  });
  return database;
}
