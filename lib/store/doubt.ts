import { browser } from 'wxt/browser';
import { StorageFullError } from './storage-full-error.ts';

/** `storage.session`: for as long as the browser runs, for every page, and with no byte free on the disk. */
const [DOUBT, BROKEN] = ['write-in-doubt', 'local-broken'];

/**
 * Notes that the browser has failed to write something. Chromium goes on in a log that breaks off there: what it says to
 * be on the disk from then on is gone at the next start (found by `npm run torture`, F3). in-doubt.ts ends it.
 */
export const noteDoubt = (): Promise<void> => browser.storage.session.set({ [DOUBT]: true });

/** The same of why something was not written, unless it was we who did not begin. */
export async function noteDoubtOf(error: unknown): Promise<void> {
  if (!(error instanceof StorageFullError && error.cause === undefined)) await noteDoubt();
}

/** The same of `storage.local`, unless it is known to take nothing any more. */
export async function noteDoubtOfLocal(): Promise<void> {
  if (!(await isSet(BROKEN))) await noteDoubt();
}

export const isInDoubt = (): Promise<boolean> => isSet(DOUBT);
export const forgetDoubt = (): Promise<void> => browser.storage.session.remove(DOUBT);

/**
 * `storage.local` takes nothing any more until the browser is started again, room or not (Chromium 156): it failed to
 * write more than a log.
 */
export const noteLocalBroken = (): Promise<void> => browser.storage.session.set({ [BROKEN]: true });
export const isLocalBroken = (): Promise<boolean> => isSet(BROKEN);

const isSet = async (key: string): Promise<boolean> => Boolean((await browser.storage.session.get(key))[key]);
