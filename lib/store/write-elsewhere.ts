import { withDatabase } from './database.ts';
import { endDoubt, ensureKept } from './in-doubt.ts';
import type { Written } from './transact.ts';
import { noteWritten } from './write-in.ts';

/**
 * A large write by a worker, which knows nothing of the browser but the database: never begun in doubt, and not said to be
 * kept in doubt (in-doubt.ts).
 */
export async function writeElsewhere<T>(write: () => Promise<Written<T>>): Promise<T> {
  await withDatabase(endDoubt);
  const result = await noteWritten(write());
  await withDatabase(ensureKept);
  return result;
}
