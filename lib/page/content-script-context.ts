import { browser } from 'wxt/browser';
import { sweepHosts } from './sweep-hosts.ts';

/** What somebody does who is there to see a badge. None of these is heard on a hidden tab. */
const SIGNS_OF_LIFE = ['pointerover', 'keydown', 'focus'] as const;

declare global {
  /** The lifetime of the script in this isolated world, which no page can see. */
  var touchbase: AbortSignal | undefined;
}

/**
 * Stands in for WXT's class of this name (by an alias in wxt.config.ts): WXT's posts our id to the page and ends when
 * the page forges an event. Ours is a lifetime and nothing else: `signal` aborts when the extension has been reloaded,
 * updated or removed under this script. A second script beside a living one never begins.
 */
export function ContentScriptContext(): { signal: AbortSignal } {
  if (globalThis.touchbase?.aborted === false) return { signal: AbortSignal.abort() };
  const ending = new AbortController();
  globalThis.touchbase = ending.signal;
  sweepHosts(document);
  const check = () => {
    if (!isExtensionAlive()) ending.abort();
  };
  for (const sign of SIGNS_OF_LIFE) {
    addEventListener(sign, check, { capture: true, passive: true, signal: ending.signal });
  }
  document.addEventListener('visibilitychange', check, { signal: ending.signal });
  return { signal: ending.signal };
}

/**
 * True while the extension that put this script here still runs: a look at one property, at each change of the page and
 * each sign of life. No event tells a content script that it does not (but see watch-extension.ts).
 */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // Some browsers throw from the dead API instead of leaving it empty.
    return false;
  }
}
