import { browser } from 'wxt/browser';
import { isExtensionAlive } from './content-script-context.ts';

/** Milliseconds: what is left behind is to be gone within a second. */
const PAUSE = 500;

/**
 * Calls back soon after the extension was disabled, removed or replaced, also while nobody touches the page. A port to
 * the background tells it, but only while that is awake, and must never wake it: the function that is returned opens it,
 * and is to be called when the background has just answered. While the background sleeps, one property is looked at
 * twice a second, and only as long as something is drawn and the page is shown.
 */
export function watchExtension(isDrawn: () => boolean, onGone: () => void, signal: AbortSignal): () => void {
  // Firefox ends this script together with the extension, and keeps a background awake for its ports.
  if (import.meta.env.FIREFOX) return () => undefined;
  let isToldByPort = false;
  let timer: number | undefined;

  const look = () => {
    timer = undefined;
    if (isExtensionAlive()) lookSoon();
    else onGone();
  };
  const lookSoon = () => {
    const isNeeded = !signal.aborted && !isToldByPort && !document.hidden && isDrawn();
    if (isNeeded) timer ??= window.setTimeout(look, PAUSE);
  };
  const rest = () => {
    window.clearTimeout(timer);
    timer = undefined;
  };

  document.addEventListener('visibilitychange', lookSoon, { signal });
  signal.addEventListener('abort', rest);
  return () => {
    if (isToldByPort || signal.aborted) return;
    if (!isExtensionAlive()) return onGone();
    const port = browser.runtime.connect();
    isToldByPort = true;
    rest();
    // Whether it is the background or the whole extension that has ended shows only a moment later.
    port.onDisconnect.addListener(() => {
      isToldByPort = false;
      lookSoon();
    });
    signal.addEventListener('abort', () => {
      if (isExtensionAlive()) port.disconnect();
    });
  };
}
