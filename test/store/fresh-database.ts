import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { closeDatabase } from '../../lib/store/database.ts';

/** As on another computer: no database, and nothing that remembers one. So each unit test begins (test/setup.ts). */
export async function emptyStorage(): Promise<void> {
  await closeDatabase();
  await deleteDB('touchbase');
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
