import { useState } from 'preact/hooks';
import { FormEnd } from '../../../components/FormEnd.tsx';
import type { Topic } from '../../../lib/domain/disclosure.ts';
import type { Stakeholder, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import styles from './TopicForm.module.css';
import { WhomChoice } from './WhomChoice.tsx';

export type WhomFormProps = {
  topic: Topic;
  people: readonly Stakeholder[];
  onSave: (whom: StakeholderId[]) => void;
  onCancel: () => void;
};

/** Whom else something affects, and whom not after all. */
export function WhomForm({ topic, people, onSave, onCancel }: WhomFormProps) {
  const [whom, setWhom] = useState<ReadonlySet<StakeholderId>>(new Set(topic.shares.keys()));
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave([...whom]);
      }}
    >
      <h3>{topic.text}</h3>
      <WhomChoice people={people} chosen={whom} onChange={setWhom} />
      <FormEnd onCancel={onCancel} />
    </form>
  );
}
