import { browser } from 'wxt/browser';

/**
 * A recovery that has begun: records in each store as they were found then, and as they had been known before. Once some
 * of it is back, neither can be counted any more.
 */
export type Recovering = { found: Record<string, number>; known: Record<string, number> };

/** In `storage.local`, from before the first write of a recovery until the user can be told of it. */
const KEY = 'recovering';

/** A recovery that was begun and not ended: the browser was closed in the middle of it, or another page is at it. */
export async function findRecovering(): Promise<Recovering | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as Recovering | undefined;
}

export async function noteRecovering(recovering: Recovering): Promise<void> {
  await browser.storage.local.set({ [KEY]: recovering });
}

export async function endRecovering(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
