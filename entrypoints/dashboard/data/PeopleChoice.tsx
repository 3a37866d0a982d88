import { useState } from 'preact/hooks';
import { Field } from '../../../components/Field.tsx';
import { searchPeople } from '../../../lib/domain/search-people.ts';
import type { Stakeholder, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { CheckLine } from './CheckLine.tsx';
import styles from './PeopleChoice.module.css';

export type PeopleChoiceProps = {
  /** What they are chosen for, for those who listen. */
  label?: string;
  people: readonly Stakeholder[];
  chosen: ReadonlySet<StakeholderId>;
  onChange: (chosen: ReadonlySet<StakeholderId>) => void;
};

/** So many are shown; typing finds the others. */
const SHOWN = 50;

/** Some of many people: the chosen ones first, then whoever the typed words find. */
export function PeopleChoice({ label = 'People to hand over', people, chosen, onChange }: PeopleChoiceProps) {
  const [typed, setTyped] = useState('');
  // Who was chosen when the list was drawn first stays in its place while one ticks.
  const [first] = useState(chosen);
  const found = searchPeople(people, typed, SHOWN);
  const pinned = people.filter(({ id }) => first.has(id));
  const shown = typed ? found : [...pinned, ...found.filter(({ id }) => !first.has(id))];
  const toggle = (id: StakeholderId, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <div class={styles.choice}>
      <Field label={`Who: ${chosen.size.toLocaleString()} chosen of ${people.length.toLocaleString()}`}>
        {(control) => (
          <input
            {...control}
            type="search"
            placeholder="Name, address, organisation"
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <ul class={styles.list} aria-label={label}>
        {shown.map(({ id, name, emails }) => (
          <li key={id} class={styles.one}>
            <CheckLine
              label={name || (emails[0] ?? '')}
              isOn={chosen.has(id)}
              onChange={(isOn) => toggle(id, isOn)}
            />
          </li>
        ))}
        {shown.length === 0 && <li class={styles.none}>Nobody is found by that.</li>}
      </ul>
    </div>
  );
}
