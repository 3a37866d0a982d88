import { browser } from 'wxt/browser';
import { noteHealth } from '../domain/note-health.ts';
import type { PageHealth } from '../domain/page-health.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import type { Instant } from '../domain/time.ts';

/** In `storage.local`: it is noted even when the database cannot be had, and is no change of what the user keeps. */
const KEY = 'page-health';

export async function findPageHealth(): Promise<PageHealth> {
  return ((await browser.storage.local.get(KEY))[KEY] as PageHealth | undefined) ?? {};
}

/** Notes how far a page was understood. Mostly that is no news, and nothing is written. */
export async function notePageHealth(page: PageSeen, now: Instant = Date.now()): Promise<void> {
  const after = noteHealth(await findPageHealth(), page, now);
  if (after) await browser.storage.local.set({ [KEY]: after });
}
