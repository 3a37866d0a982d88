import { useEffect, useState } from 'preact/hooks';
import type { EmailAddress } from '../domain/email-address.ts';
import type { ThreadSeen } from '../domain/page-seen.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { mailsWith, type Suggestion } from '../domain/suggestion.ts';
import { askBodies } from '../messaging/ask-bodies.ts';
import { findDropped, watchDropped } from '../store/dropped-suggestions.ts';
import { keepNewest } from './keep-newest.ts';

/** What was suggested of somebody's mails, with the marks of what was dropped before. */
export type Suggested = { suggestions: Suggestion[]; dropped: ReadonlySet<string> };

const none: Suggested = { suggestions: [], dropped: new Set() };

/**
 * What the opened mails from and to somebody promise and ask for. Asked of the page again whenever it changes; the words of
 * the mails live only as long as it takes to read them.
 */
export function useSuggestions(
  tabId: number,
  page: ThreadSeen,
  own: readonly EmailAddress[],
  { emails }: Stakeholder,
): Suggested {
  const [found, setFound] = useState<{ key: string; suggestions: Suggestion[] }>();
  const [dropped, setDropped] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const shown = new AbortController();
    keepNewest(
      () => suggest(tabId, page, own, emails),
      (suggestions) => setFound({ key: page.key, suggestions }),
      shown.signal,
    )();
    return () => shown.abort();
  }, [tabId, page.key, JSON.stringify(page.messages), own.join(), emails.join()]);
  useEffect(() => {
    const mounted = new AbortController();
    const look = keepNewest(findDropped, setDropped, mounted.signal);
    watchDropped(look, mounted.signal);
    look();
    return () => mounted.abort();
  }, []);
  // Nothing of the conversation before, and nothing before it is known what was dropped: it would be gone a moment later.
  const isKnown = found?.key === page.key && dropped;
  return isKnown ? { suggestions: found.suggestions, dropped } : none;
}

async function suggest(
  tabId: number,
  page: ThreadSeen,
  own: readonly EmailAddress[],
  theirs: readonly EmailAddress[],
): Promise<Suggestion[]> {
  const mails = mailsWith(theirs, page, own, await askBodies(tabId));
  if (mails.length === 0) return [];
  // The rules of five languages: not before there is something to read by them.
  const { findSuggestions } = await import('../formats/suggestions.ts');
  return mails.flatMap(findSuggestions);
}
