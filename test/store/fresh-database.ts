import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach } from 'vitest';
import { browser } from 'wxt/browser';
import { closeDatabase } from '../../lib/store/database.ts';

/** Each test of the importing file begins with nothing stored at all. */
beforeEach(emptyStorage);

/** As on another computer: no database, and nothing that remembers one. */
export async function emptyStorage(): Promise<void> {
  await closeDatabase();
  await deleteDB('touchbase');
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
