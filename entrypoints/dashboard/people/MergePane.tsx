import { Merge } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { PeopleCombobox } from '../../../components/PeopleCombobox.tsx';
import { type MergePicks, mergedDetails } from '../../../lib/domain/merge-choice.ts';
import { searchPeople } from '../../../lib/domain/search-people.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import { listStakeholders } from '../../../lib/store/stakeholders.ts';
import { Answer } from '../Answer.tsx';
import { MergeSides } from '../duplicates/MergeSides.tsx';
import { merge } from '../duplicates/merge-actions.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import styles from './Pane.module.css';

const MOST = 8;

export type MergePaneProps = { stakeholder: Stakeholder; onDone: () => void };

/** Merges a person with another one of the user's choice: whom first, then what is to stand. */
export function MergePane({ stakeholder, onDone }: MergePaneProps) {
  const asked = useAsked(listStakeholders, []);
  return (
    <Answer of={asked}>
      {(people) => <Choose stakeholder={stakeholder} people={people} onDone={onDone} />}
    </Answer>
  );
}

function Choose({ stakeholder, people, onDone }: MergePaneProps & { people: Stakeholder[] }) {
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<Stakeholder>();
  // The sample stays apart from everybody real.
  const others = people.filter(({ id, sample }) => id !== stakeholder.id && sample === stakeholder.sample);
  if (other) return <Confirm people={[stakeholder, other]} onDone={onDone} />;
  const options = searchPeople(others, typed, MOST).flatMap(({ name, emails: [email], organisation }) =>
    email ? [{ email, name, more: organisation ?? email }] : [],
  );
  return (
    <div class={styles.merge}>
      <h2>Merge {stakeholder.name} with…</h2>
      <PeopleCombobox
        label="Merge with whom?"
        typed={typed}
        options={options}
        words={options.length === 0 ? 'Nobody else is called that.' : undefined}
        onType={setTyped}
        onPick={(email) => setOther(others.find(({ emails }) => emails[0] === email))}
        onCancel={onDone}
      />
    </div>
  );
}

function Confirm({ people, onDone }: { people: [Stakeholder, Stakeholder]; onDone: () => void }) {
  const { act } = useDesk();
  const [picks, setPicks] = useState<MergePicks>({});
  const confirm = async () => {
    if (await act(() => merge(people, mergedDetails(people, picks)))) onDone();
  };
  return (
    <div class={styles.merge}>
      <h2>One person?</h2>
      <MergeSides name="merge" people={people} picks={picks} onPick={setPicks} />
      <p class={styles.addresses}>
        Addresses, touches and everything written down are kept of both. Undo makes two of them again, at any
        later time.
      </p>
      <div class={styles.mergeActions}>
        <Button look="primary" icon={Merge} onClick={() => void confirm()}>
          Merge
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </div>
  );
}
