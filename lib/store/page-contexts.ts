import { browser } from 'wxt/browser';
import type { EmailAddress } from '../domain/email-address.ts';
import type { PageSeen } from '../domain/page-seen.ts';

/** What a tab shows, and the person the user has clicked on there. */
export type PageContext = { page: PageSeen; focus?: EmailAddress };

/** In `storage.session`: in memory, gone with the browser, out of reach of content scripts, and heard by every page. */
const keyOf = (tabId: number): `tab:${number}` => `tab:${tabId}`;

export async function findPageContext(tabId: number): Promise<PageContext | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as PageContext | undefined;
}

export async function savePageContext(tabId: number, context: PageContext): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: context });
}

export async function removePageContext(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back whenever what a tab shows has changed. */
export function watchPageContexts(callback: (tabId: number) => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>): void => {
    for (const key of Object.keys(changes)) {
      if (key.startsWith('tab:')) callback(Number(key.slice('tab:'.length)));
    }
  };
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
}
