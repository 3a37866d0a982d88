import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach } from 'vitest';
import { closeDatabase } from '../../lib/store/database.ts';

/** Each test of the importing file begins with no database at all. */
beforeEach(async () => {
  await closeDatabase();
  await deleteDB('touchbase');
});
