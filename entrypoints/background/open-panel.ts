import { browser } from 'wxt/browser';

/** Wide enough for the panel's own 360 px and the window's frame. */
const WINDOW = { width: 400, height: 760 };

/**
 * Opens the side panel at a tab. Call it before the first await of a gesture's handler. Firefox lets only our own
 * buttons open its sidebar: there a small window serves.
 */
export async function openPanelHere(tabId: number): Promise<void> {
  if (browser.sidePanel) return browser.sidePanel.open({ tabId });
  await browser.windows.create({
    type: 'popup',
    url: `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`,
    ...WINDOW,
  });
}
