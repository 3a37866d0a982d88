import { browser } from 'wxt/browser';

/** Opens a page of the dashboard in a tab of its own. */
export async function openDashboard(page: 'today' | 'data'): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/${page}` });
}

/** Opens the side panel as a small window of its own, pinned to the tab. */
export async function openPanelWindow(tabId: number): Promise<void> {
  const url = `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`;
  await browser.windows.create({ url, type: 'popup', width: 400, height: 760 });
}
