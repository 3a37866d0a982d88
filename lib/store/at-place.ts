import { openAt } from './open-at.ts';
import type { Database } from './schema.ts';
import { placeOf } from './spare.ts';

/** Opens the database for one piece of work, as a worker does: a page has opened it before, and seen that all is there. */
export async function withDatabaseAt<T>(
  hasMoved: boolean,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openAt(await placeOf(hasMoved));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
