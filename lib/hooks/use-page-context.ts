import { useEffect, useState } from 'preact/hooks';
import { findPageContext, type PageContext, watchPageContexts } from '../store/page-contexts.ts';

/** Not looked yet, or what the tab shows; `context` is missing when it shows no page of Google's. */
export type TabShows = { state: 'waiting' } | { state: 'here'; context: PageContext | undefined };

/** What a tab shows, live: it follows the page without a reload. */
export function usePageContext(tabId: number | undefined): TabShows {
  const [shows, setShows] = useState<TabShows>({ state: 'waiting' });
  useEffect(() => {
    if (tabId === undefined) return;
    const mounted = new AbortController();
    let newest = 0;
    const look = async () => {
      const mine = ++newest;
      const context = await findPageContext(tabId);
      if (mine === newest && !mounted.signal.aborted) setShows({ state: 'here', context });
    };
    void look();
    watchPageContexts((changed) => changed === tabId && void look(), mounted.signal);
    return () => mounted.abort();
  }, [tabId]);
  return shows;
}
