import { browser } from 'wxt/browser';

/**
 * Stands in for WXT's class of this name (by an alias in wxt.config.ts): WXT's posts our id to the page and ends when
 * the page forges an event. Ours is a lifetime and nothing else: `signal` aborts when the extension has been reloaded,
 * updated or removed under this script.
 */
export function ContentScriptContext(): { signal: AbortSignal } {
  const ending = new AbortController();
  holdLine(ending);
  return { signal: ending.signal };
}

/** True while the extension that put this script here still runs. */
export const isExtensionAlive = (): boolean => Boolean(browser.runtime?.id);

/**
 * Keeps a port to the background, whose end is the only notice a content script gets. The background is also stopped
 * when idle, which ends the port too; it is then left closed, and `isExtensionAlive` is asked before each act.
 */
function holdLine(ending: AbortController): void {
  browser.runtime.connect({ name: 'line' }).onDisconnect.addListener(() => {
    if (!isExtensionAlive()) ending.abort();
  });
}
