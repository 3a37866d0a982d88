import { browser } from 'wxt/browser';

/** What is in every closed root of ours, and in nobody else's. */
const OURS = 'button[data-person-email], button.skip, .chip-dots';

/** Firefox has as a method of elements what Chromium has as a function, both for content scripts alone. */
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Takes away what a script before this one has left on the page: the extension was replaced under it. Where it still
 * runs it sees that, finds its extension gone, and ends; Firefox has stopped it already.
 */
export function sweepHosts(document: Document): void {
  for (const host of document.querySelectorAll<HTMLElement>('span:empty:not([class], [id])')) {
    if (closedRootOf(host)?.querySelector(OURS)) host.remove();
  }
}

function closedRootOf(host: HTMLElement & FirefoxElement): ShadowRoot | null | undefined {
  return host.openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(host);
}
