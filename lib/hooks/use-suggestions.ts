import { useEffect, useState } from 'preact/hooks';
import type { EmailAddress } from '../domain/email-address.ts';
import type { ThreadSeen } from '../domain/page-seen.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { mailsWith, type Suggestion } from '../domain/suggestion.ts';
import { askBodies } from '../messaging/ask-bodies.ts';
import { findDropped, watchDropped } from '../store/dropped-suggestions.ts';

/** What was suggested of somebody's mails, with the marks of what was dropped before. */
export type Suggested = { suggestions: Suggestion[]; dropped: ReadonlySet<string> };

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
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const [dropped, setDropped] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let isCurrent = true;
    void suggest(tabId, page, own, emails).then((found) => isCurrent && setSuggestions(found));
    return () => {
      isCurrent = false;
    };
  }, [tabId, JSON.stringify(page.messages), own.join(), emails.join()]);
  useEffect(() => {
    const mounted = new AbortController();
    const look = () =>
      void findDropped().then((marks) => {
        if (!mounted.signal.aborted) setDropped(marks);
      });
    look();
    watchDropped(look, mounted.signal);
    return () => mounted.abort();
  }, []);
  // Before it is known what was dropped, nothing is shown: it would be gone a moment later.
  return dropped ? { suggestions, dropped } : { suggestions: [], dropped: new Set() };
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
