import list from '../../components/List.module.css';
import { Section } from '../../components/Section.tsx';
import { SuggestionRow } from '../../components/SuggestionRow.tsx';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { ThreadSeen } from '../../lib/domain/page-seen.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { markOf, type Suggestion, stillOpen } from '../../lib/domain/suggestion.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { keepSuggestion, refuseSuggestion } from '../../lib/hooks/suggestion-outcomes.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { useSuggestions } from '../../lib/hooks/use-suggestions.ts';
import { listEntries } from '../../lib/store/ledger.ts';

export type SuggestionsProps = {
  tabId: number;
  page: ThreadSeen;
  own: readonly EmailAddress[];
  stakeholder: Stakeholder;
  now: Instant;
  act: Acting['act'];
};

/** So many are looked at at once; the next moves up. */
const SHOWN = 2;

/** What the open mail seems to promise or ask for. Nothing of it is kept before the user adds it. */
export function Suggestions({ tabId, page, own, stakeholder, now, act }: SuggestionsProps) {
  const { suggestions, dropped } = useSuggestions(tabId, page, own, stakeholder);
  const entries = useStored(() => listEntries(stakeholder.id), [stakeholder.id]);
  const open = entries.state === 'here' ? stillOpen(suggestions, entries.value, dropped) : [];
  const [next] = open;
  const take = (one: Suggestion) => void act(() => keepSuggestion(one, stakeholder, page));
  const drop = (one: Suggestion) => void act(() => refuseSuggestion(one));
  useKeys(next ? { y: () => take(next), backspace: () => drop(next), delete: () => drop(next) } : {});
  if (open.length === 0) return null;
  return (
    <Section title="In this mail" count={open.length} words="kept only if you add it">
      <ul class={list.list}>
        {open.slice(0, SHOWN).map((one) => (
          <li key={markOf(one)}>
            <SuggestionRow
              suggestion={one}
              today={toCalendarDate(now)}
              isNext={one === next}
              onTake={() => take(one)}
              onDrop={() => drop(one)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
