import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { browser } from 'wxt/browser';
import { closeDatabase } from '../../lib/store/database.ts';

/** As on another computer: no database, and nothing that remembers one. So each unit test begins (test/setup.ts). */
export async function emptyStorage(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
