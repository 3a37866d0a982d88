import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { ASK_AGAIN } from '../../lib/messaging/protocol.ts';

/** In the session's storage, which is emptied whenever the extension is installed, updated, reloaded or enabled. */
const DONE = 'reinjected';

/**
 * Brings the badges back into the tabs that were open before this version was: once in the extension's life, since every
 * page loaded later gets its script from the browser.
 */
export async function reinject(): Promise<void> {
  if ((await browser.storage.session.get(DONE))[DONE]) return;
  await browser.storage.session.set({ [DONE]: true });
  // The paths are those WXT has written there itself.
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.allSettled(
      tabs.map(({ id }) => id !== undefined && injectInto(id, js as ScriptPublicPath[])),
    );
  }
}

/** A script that hears us is alive. One that is only about to be is not doubled: the second does not begin. */
async function injectInto(tabId: number, files: ScriptPublicPath[]): Promise<void> {
  const isAlive = await browser.tabs.sendMessage(tabId, ASK_AGAIN).then(
    () => true,
    () => false,
  );
  if (!isAlive) await browser.scripting.executeScript({ target: { tabId }, files });
}
