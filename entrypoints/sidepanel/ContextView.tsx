import { useLayoutEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { PersonChips } from '../../components/PersonChips.tsx';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { toMailbox } from '../../lib/domain/mailbox.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { PersonHere } from '../../lib/domain/person-here.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import type { PageContext } from '../../lib/store/page-contexts.ts';
import type { PeopleOnPage } from '../../lib/store/people-on-page.ts';
import { EventLog } from './EventLog.tsx';
import { Foot } from './Foot.tsx';
import { LogBar } from './LogBar.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { StakeholderView } from './StakeholderView.tsx';
import { Suggestions } from './Suggestions.tsx';
import { ToTellHere } from './ToTellHere.tsx';
import { UntrackedView } from './UntrackedView.tsx';

export type ContextViewProps = {
  tabId: number;
  context: PageContext;
  shown: PeopleOnPage;
  acting: Acting;
};

const CARD = 'person';

const keys = [
  { key: 'F T P B', does: 'Log a follow-up, thanks, a promise, feedback' },
  { key: 'N C H V', does: 'Log a note, a call, a chat, a meeting in person' },
  { key: 'X D I L', does: 'Log what was agreed, what to tell, a difference, a boundary' },
  { key: 'Y ⌫', does: 'Add or drop what the open mail suggests' },
  { key: 'O', does: 'Everybody here has been told what they had not' },
  { key: 'J K', does: 'Move among what is open between you' },
  { key: '1 2 3', does: 'Take the first, second or third step of what you are at' },
  { key: 'A', does: 'Wait for an answer to your mail that is open' },
  { key: '/', does: 'Go to the log field' },
  { key: 'Esc', does: 'Leave it' },
  { key: 'W', does: 'Why the attention score is what it is' },
  { key: 'Z', does: 'Pause while they are away' },
  { key: 'E', does: 'Edit the person' },
  { key: '← →', does: 'Move among the people' },
  { key: 'M', does: 'Log the meeting that is open' },
  { key: 'Ctrl Z', does: 'Undo what was just done' },
];

/** An open conversation or event: everyone on it, and where the user stands with one of them. */
export function ContextView({ tabId, context, shown: { people, own, ofGroups }, acting }: ContextViewProps) {
  const { page, focus, focusedAt } = context;
  const now = useNow();
  const [picked, setPicked] = useState<EmailAddress>();
  useLayoutEffect(() => setPicked(focus), [focus, focusedAt]);
  const [showsKeys, setShowsKeys] = useState(false);
  const toggleKeys = () => setShowsKeys(!showsKeys);
  useKeys({ '?': toggleKeys });
  const person = personToShow(people, picked);
  return (
    <>
      <header class="top">
        <div class="title">
          <h1 class="subject" data-context-subject title={subjectOf(page)}>
            {subjectOf(page)}
          </h1>
          <span class="count">{people.length === 1 ? '1 person' : `${people.length} people`}</span>
          <PanelMenu tabId={tabId} onKeys={toggleKeys} />
        </div>
        {people.length > 0 && (
          <PersonChips
            people={people}
            selected={person?.seen.email}
            now={now}
            ofGroups={ofGroups}
            controls={CARD}
            onSelect={setPicked}
          />
        )}
        {page.kind === 'event' && <EventLog event={page} people={people} now={now} act={acting.act} />}
      </header>
      {!person && (
        <main class="scroll card">
          <EmptyState title="Nobody else is on it">
            <p>People appear here as soon as somebody is written to or invited.</p>
          </EmptyState>
        </main>
      )}
      {person?.stakeholder && (
        <StakeholderView
          key={person.stakeholder.id}
          cardId={CARD}
          stakeholder={person.stakeholder}
          now={now}
          act={acting.act}
        >
          {(page.kind === 'thread' || page.kind === 'event') && (
            <ToTellHere page={page} people={trackedOf(people)} act={acting.act} />
          )}
          {page.kind === 'thread' && (
            <Suggestions
              tabId={tabId}
              page={page}
              own={own}
              stakeholder={person.stakeholder}
              now={now}
              act={acting.act}
            />
          )}
        </StakeholderView>
      )}
      {person && !person.stakeholder && (
        <UntrackedView
          key={person.seen.email}
          cardId={CARD}
          person={person.seen}
          page={page}
          own={own}
          now={now}
          act={acting.act}
        />
      )}
      <Foot acting={acting}>
        {showsKeys && <KeyList keys={keys} onClose={toggleKeys} />}
        {person?.stakeholder && (
          <LogBar
            key={person.stakeholder.id}
            stakeholder={person.stakeholder}
            page={page}
            own={own}
            now={now}
            ofGroups={ofGroups}
            acting={acting}
          />
        )}
      </Foot>
    </>
  );
}

const trackedOf = (people: readonly PersonHere[]): Stakeholder[] => [
  ...new Map(
    people.flatMap(({ stakeholder }) => (stakeholder ? [[stakeholder.id, stakeholder]] : [])),
  ).values(),
];

/** Who was picked, while they are here; else the first who is tracked; else the first. */
const personToShow = (
  people: readonly PersonHere[],
  picked: EmailAddress | undefined,
): PersonHere | undefined =>
  people.find(({ seen }) => picked && toMailbox(seen.email) === toMailbox(picked)) ??
  people.find(({ stakeholder }) => stakeholder) ??
  people[0];

function subjectOf(page: PageSeen): string {
  if (page.kind === 'list') return 'New message';
  return ('subject' in page && page.subject) || '(no subject)';
}
