import { useEffect, useState } from 'preact/hooks';
import { findPageContext, type PageContext, watchPageContexts } from '../store/page-contexts.ts';
import { keepNewest } from './keep-newest.ts';

/** Not looked yet, or what the tab shows; `context` is missing when it shows no page of Google's. */
export type TabShows = { state: 'waiting' } | { state: 'here'; context: PageContext | undefined };

/** What a tab shows, live: it follows the page without a reload. What another tab showed is never taken for it. */
export function usePageContext(tabId: number | undefined): TabShows {
  const [seen, setSeen] = useState<{ tabId: number; context: PageContext | undefined }>();
  useEffect(() => {
    if (tabId === undefined) return;
    const mounted = new AbortController();
    const look = keepNewest(
      () => findPageContext(tabId),
      (context) => setSeen({ tabId, context }),
      mounted.signal,
    );
    watchPageContexts((changed) => changed === tabId && look(), mounted.signal);
    look();
    return () => mounted.abort();
  }, [tabId]);
  return seen && seen.tabId === tabId ? { state: 'here', context: seen.context } : { state: 'waiting' };
}
