import { useEffect, useRef } from 'preact/hooks';
import { type GroupCadences, standingOf } from '../lib/domain/cadence.ts';
import type { EmailAddress } from '../lib/domain/email-address.ts';
import { nameOrAddress } from '../lib/domain/names.ts';
import type { PersonHere } from '../lib/domain/person-here.ts';
import type { Instant } from '../lib/domain/time.ts';
import { Avatar } from './Avatar.tsx';
import styles from './PersonChips.module.css';
import { rove } from './rove.ts';
import { toneWords } from './standing-words.ts';

export type PersonChipsProps = {
  people: readonly PersonHere[];
  selected: EmailAddress | undefined;
  now: Instant;
  ofGroups?: GroupCadences | undefined;
  /** The id of the card that shows the selected person. */
  controls: string;
  onSelect: (email: EmailAddress) => void;
};

/** Everyone on the page, one chip each: the selected one is a tab stop, the arrow keys move. */
export function PersonChips({ people, selected, now, ofGroups, controls, onSelect }: PersonChipsProps) {
  const move = (event: KeyboardEvent & { currentTarget: Element }) => {
    const place = rove(event, '[role=tab]');
    const person = place === undefined ? undefined : people[place];
    if (person) onSelect(person.seen.email);
  };
  return (
    <div class={styles.chips} role="tablist" aria-label="People here" onKeyDown={move}>
      {people.map((person) => (
        <PersonChip
          key={person.seen.email}
          person={person}
          now={now}
          ofGroups={ofGroups}
          controls={controls}
          isSelected={person.seen.email === selected}
          onSelect={() => onSelect(person.seen.email)}
        />
      ))}
    </div>
  );
}

type PersonChipProps = {
  person: PersonHere;
  now: Instant;
  ofGroups: GroupCadences | undefined;
  controls: string;
  isSelected: boolean;
  onSelect: () => void;
};

function PersonChip({
  person: { seen, stakeholder },
  now,
  ofGroups,
  controls,
  isSelected,
  onSelect,
}: PersonChipProps) {
  const name = stakeholder?.name ?? nameOrAddress(seen);
  const state = stakeholder && standingOf(stakeholder, now, ofGroups).state;
  const chip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) chip.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const words = state ? toneWords[state] : 'not tracked';
  return (
    <button
      ref={chip}
      type="button"
      role="tab"
      class={`${styles.chip} ${state ? '' : styles.untracked}`}
      aria-selected={isSelected}
      aria-controls={controls}
      tabIndex={isSelected ? 0 : -1}
      title={`${seen.email}, ${words}`}
      data-person-email={seen.email}
      data-role={seen.role}
      onClick={onSelect}
    >
      <Avatar email={seen.email} name={name} />
      <bdi class={styles.name}>{name}</bdi>
      {state && <span class={`${styles.dot} ${styles[state]}`} role="img" aria-label={words} />}
    </button>
  );
}
