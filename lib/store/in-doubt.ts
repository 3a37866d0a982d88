import { browser } from 'wxt/browser';
import { heal } from './heal.ts';
import { toStoreError } from './store-error.ts';

/** `storage.session`: for as long as the browser runs, for every page, and with no byte free on the disk. */
const KEY = 'write-in-doubt';

/**
 * Notes that the browser has failed to write something. Chromium goes on in a log that breaks off there: what it says to
 * be on the disk from then on is gone at the next start (found by `npm run torture`, F3).
 */
export const noteDoubt = (): Promise<void> => browser.storage.session.set({ [KEY]: true });

/**
 * After such a failure nothing counts as kept before Chromium has begun a new log, with all that it holds (heal.ts). Throws
 * a StoreError while there is no room for that.
 */
export async function endDoubt(): Promise<void> {
  if (!(await browser.storage.session.get(KEY))[KEY]) return;
  try {
    await heal();
  } catch (error) {
    throw toStoreError(undefined, error);
  }
  await browser.storage.session.remove(KEY);
}
