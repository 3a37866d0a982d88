import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach } from 'vitest';
import { browser } from 'wxt/browser';
import { closeDatabase } from '../../lib/store/database.ts';

/** Each test of the importing file begins with nothing stored at all. */
beforeEach(async () => {
  await closeDatabase();
  await deleteDB('touchbase');
  await browser.storage.local.clear();
});
