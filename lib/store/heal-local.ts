import { browser } from 'wxt/browser';
import { isLocalBroken, noteLocalBroken } from './doubt.ts';

/** Chromium begins a new log when the last has grown past 4 MB. */
const BYTES = 5_000_000;
/** In `storage.local`, for a moment. */
export const FILLER = 'filler';

/** Has Chromium begin a new log for `storage.local`, as heal does for the database. */
export async function healLocal(): Promise<void> {
  if (await isLocalBroken()) return;
  try {
    await browser.storage.local.set({ [FILLER]: 'x'.repeat(BYTES) });
    await browser.storage.local.remove(FILLER);
  } catch {
    await noteLocalBroken();
  }
}
