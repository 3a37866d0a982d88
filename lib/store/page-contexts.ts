import { browser } from 'wxt/browser';
import type { EmailAddress } from '../domain/email-address.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import type { Instant } from '../domain/time.ts';

/** What a tab shows, and the person the user has clicked on there, and when: a second click is another. */
export type PageContext = { page: PageSeen; focus?: EmailAddress; focusedAt?: Instant };

/** In `storage.session`: in memory, gone with the browser, out of reach of content scripts, and heard by every page. */
const keyOf = (tabId: number): `tab:${number}` => `tab:${tabId}`;

/** What the tab shows, as its content script last said; nothing when it has gone to a page that is none of ours. */
export async function findPageContext(tabId: number): Promise<PageContext | undefined> {
  const key = keyOf(tabId);
  const context = (await browser.storage.session.get(key))[key] as PageContext | undefined;
  return context && !(await hasLeft(tabId)) ? context : undefined;
}

export async function savePageContext(tabId: number, context: PageContext): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: context });
}

export async function removePageContext(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The background's note of who was clicked on, kept while the page stays the same. */
export async function focusPerson(
  tabId: number,
  focus: EmailAddress,
  focusedAt: Instant = Date.now(),
): Promise<void> {
  const context = await findPageContext(tabId);
  if (context) await savePageContext(tabId, { ...context, focus, focusedAt });
}

/** Calls back whenever what a tab shows has changed. */
export function watchPageContexts(callback: (tabId: number) => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>): void => {
    for (const key of Object.keys(changes)) {
      if (key.startsWith('tab:')) callback(Number(key.slice('tab:'.length)));
    }
  };
  const follow = (tabId: number, change: { url?: string; status?: string }): void => {
    if (change.url || change.status === 'loading') callback(tabId);
  };
  browser.storage.session.onChanged.addListener(hear);
  browser.tabs.onUpdated.addListener(follow);
  signal.addEventListener('abort', () => {
    browser.storage.session.onChanged.removeListener(hear);
    browser.tabs.onUpdated.removeListener(follow);
  });
}

/** A tab's address is told to us only for the pages we may see: without one, it has left them. */
const hasLeft = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    (tab) => !tab.url,
    () => true,
  );
