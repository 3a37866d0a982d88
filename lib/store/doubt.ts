import { browser } from 'wxt/browser';
import { StorageFullError } from './storage-full-error.ts';

/** `storage.session`: for as long as the browser runs, for every page, and with no byte free on the disk. */
const [DOUBT, BROKEN] = ['write-in-doubt', 'local-broken'];

/**
 * Notes that the browser has failed to write something. Chromium goes on in a log that breaks off there: what it says to
 * be on the disk from then on is gone at the next start (found by `npm run torture`, F3). in-doubt.ts ends it. Each is
 * known by a mark of its own: one that comes while another is being ended stays.
 */
export const noteDoubt = (): Promise<void> => browser.storage.session.set({ [DOUBT]: crypto.randomUUID() });

/** The same of why something was not written, unless it was we who did not begin. */
export async function noteDoubtOf(error: unknown): Promise<void> {
  if (!(error instanceof StorageFullError && error.cause === undefined)) await noteDoubt();
}

/** The same of `storage.local`, unless it is known to take nothing any more. */
export async function noteDoubtOfLocal(): Promise<void> {
  if (!(await isLocalBroken())) await noteDoubt();
}

/** The mark of the last doubt, while there is one. */
export async function findDoubt(): Promise<string | undefined> {
  return (await browser.storage.session.get(DOUBT))[DOUBT] as string | undefined;
}

/** Forgets that doubt, and no later one. */
export async function forgetDoubt(mark: string): Promise<void> {
  if ((await findDoubt()) === mark) await browser.storage.session.remove(DOUBT);
}

/**
 * `storage.local` takes nothing any more until the browser is started again, room or not (Chromium 156): it failed to
 * write more than a log.
 */
export const noteLocalBroken = (): Promise<void> => browser.storage.session.set({ [BROKEN]: true });
export const isLocalBroken = async (): Promise<boolean> =>
  Boolean((await browser.storage.session.get(BROKEN))[BROKEN]);
