import { wrap } from 'idb';
import { NAME } from './open-at.ts';
import { findPlace } from './place.ts';

/**
 * Everything in a database that a newer Touchbase has written, store by store and as it is: this version knows no more
 * of it than that. Nothing is changed.
 */
export async function readNewerData(): Promise<Record<string, unknown>> {
  const database = await wrap((await findPlace()).open(NAME));
  if (!database) return {};
  try {
    const names = [...database.objectStoreNames];
    const records = await Promise.all(names.map((name) => database.getAll(name)));
    return {
      format: 'touchbase-records',
      version: database.version,
      stores: Object.fromEntries(names.map((name, index) => [name, records[index]])),
    };
  } finally {
    database.close();
  }
}
