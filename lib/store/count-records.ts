import { withDatabase } from './database.ts';
import { noteCounts } from './sentinel.ts';

/** Notes outside of the database how much is in it, so that a loss is noticed (sentinel.ts). */
export const countRecords = (): Promise<void> => withDatabase(noteCounts);
