import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { keepNewest } from './keep-newest.ts';

/** The tab this page speaks of: the one it is pinned to, else the active one of its window. */
export function useTab(pinned: number | undefined): number | undefined {
  const [tabId, setTabId] = useState(pinned);
  useEffect(() => {
    if (pinned !== undefined) return setTabId(pinned);
    const mounted = new AbortController();
    const look = keepNewest(activeTab, setTabId, mounted.signal);
    const events = [browser.tabs.onActivated, browser.tabs.onAttached, browser.windows.onFocusChanged];
    for (const event of events) event.addListener(look);
    look();
    return () => {
      mounted.abort();
      for (const event of events) event.removeListener(look);
    };
  }, [pinned]);
  return tabId;
}

/** The active tab of the window this page is in. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The tab of `?tab=7`; undefined without one. */
export function pinnedTab(search: string): number | undefined {
  const tab = new URLSearchParams(search).get('tab');
  return tab && /^\d+$/.test(tab) ? Number(tab) : undefined;
}
