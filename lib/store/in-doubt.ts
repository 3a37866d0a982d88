import { browser } from 'wxt/browser';

/** `storage.session`: for as long as the browser runs, for every page, and with no byte free on the disk. */
const KEY = 'write-in-doubt';

/**
 * Notes that the browser has failed to end a write. What it refused may be there all the same, until it is gone at the
 * next start (found by `npm run torture`, F3).
 */
export const noteDoubt = (): Promise<void> => browser.storage.session.set({ [KEY]: true });

/** Whether an operation that finds nothing left to do may owe that to such a write. */
export const isInDoubt = async (): Promise<boolean> => Boolean((await browser.storage.session.get(KEY))[KEY]);
