import { browser } from 'wxt/browser';

/** The old version must be off the page within a second of its end (faults-and-limits.md, F6). */
const HEARTBEAT = 1000;

/**
 * Stands in for WXT's class of this name (by an alias in wxt.config.ts): WXT's posts our id to the page and ends when
 * the page forges an event. Ours is a lifetime and nothing else: `signal` aborts when the extension has been reloaded,
 * updated or removed under this script.
 */
export function ContentScriptContext(): { signal: AbortSignal } {
  const ending = new AbortController();
  const timer = setInterval(() => {
    if (isExtensionAlive()) return;
    clearInterval(timer);
    ending.abort();
  }, HEARTBEAT);
  return { signal: ending.signal };
}

/**
 * True while the extension that put this script here still runs. No event tells a content script that it does not: a
 * port would, but it also ends whenever the idle background is stopped, and opening it again would wake it.
 */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // Some browsers throw from the dead API instead of leaving it empty.
    return false;
  }
}
