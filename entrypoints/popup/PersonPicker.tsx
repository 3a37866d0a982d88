import { useState } from 'preact/hooks';
import { PeopleCombobox, type PersonOption } from '../../components/PeopleCombobox.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { addressFault } from '../../lib/domain/address-fault.ts';
import { type EmailAddress, parseEmailAddress } from '../../lib/domain/email-address.ts';
import type { PersonHere } from '../../lib/domain/person-here.ts';
import { searchPeople } from '../../lib/domain/search-people.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listStakeholders } from '../../lib/store/stakeholders.ts';
import type { Start } from './find-start.ts';

export type PersonPickerProps = {
  /** What stands in the field at first. */
  typed: string | undefined;
  takeEarlyTyping: () => string;
  start: Start;
  onPick: (email: EmailAddress) => void;
  onCancel: (() => void) | undefined;
};

const MOST = 8;

/** Everybody on the page and everybody tracked, by typing; or an address nobody has yet. */
export function PersonPicker({ typed: first, takeEarlyTyping, start, onPick, onCancel }: PersonPickerProps) {
  const [typed, setTyped] = useState(() => first ?? takeEarlyTyping());
  const tracked = useStored(listStakeholders, []);
  const options = toOptions(typed, start.people, tracked.state === 'here' ? tracked.value : []);
  return (
    <div>
      <h1>
        <VisuallyHidden>Whom is it for?</VisuallyHidden>
      </h1>
      <PeopleCombobox
        typed={typed}
        options={options}
        words={wordsFor(typed, options.length, start.people.length > 0)}
        onType={setTyped}
        onPick={onPick}
        onCancel={onCancel}
      />
    </div>
  );
}

/** Those on the page come first, then everybody tracked; last, an address that is new. */
function toOptions(
  typed: string,
  here: readonly PersonHere[],
  tracked: readonly Stakeholder[],
): PersonOption[] {
  const onPage = here.map(({ seen, stakeholder }) => ({
    name: stakeholder?.name ?? seen.name,
    emails: [seen.email],
    more: stakeholder ? 'here' : 'here, not tracked',
  }));
  const shown = new Set(here.map(({ seen }) => seen.email));
  const others = tracked
    .filter(({ emails }) => !emails.some((email) => shown.has(email)))
    .map((one) => ({ ...one, more: one.organisation ?? one.emails[0] ?? '' }));
  const found = searchPeople([...onPage, ...others], typed, MOST).flatMap(
    ({ name, emails: [email], more }) => (email ? [{ email, name, more }] : []),
  );
  const address = parseEmailAddress(typed);
  const isNew = address && !found.some(({ email }) => email === address);
  return isNew ? [...found, { email: address, name: '', more: 'new' }] : found;
}

function wordsFor(typed: string, found: number, hasPeopleHere: boolean): string | undefined {
  const text = typed.trim();
  if (text === '') return hasPeopleHere ? undefined : 'Open a mail or an event to start with its people.';
  if (found > 0) return undefined;
  if (text.includes('@')) return `${text} is not an address: ${addressFault(text)}.`;
  return `Nobody tracked is called “${text}”. An address starts somebody new.`;
}
