import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { LogVariants } from '../../../components/LogComposer.tsx';
import { LogField } from '../../../components/LogField.tsx';
import { logKinds } from '../../../lib/domain/log-kinds.ts';
import type { Stakeholder, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import type { Matter } from '../../../lib/hooks/topic-outcomes.ts';
import { useLogLine } from '../../../lib/hooks/use-log-line.ts';
import { useDesk } from '../use-desk.ts';
import styles from './TopicForm.module.css';
import { WhomChoice } from './WhomChoice.tsx';

export type TopicFormProps = {
  people: readonly Stakeholder[];
  /** Answers whether it was saved. */
  onSave: (matter: Matter, whom: StakeholderId[]) => Promise<boolean>;
  onCancel: () => void;
};

/** Something new to tell: what, by when, and whom it affects. The line is read as wherever else things are logged. */
export function TopicForm({ people, onSave, onCancel }: TopicFormProps) {
  const { now, workDays } = useDesk();
  const line = useLogLine('disclosure', 'insights', { now, workDays });
  const [whom, setWhom] = useState<ReadonlySet<StakeholderId>>(new Set());
  const [isAlone, setAlone] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () => {
    if (line.isSaving) return;
    const said = line.submit();
    setAlone(whom.size === 0);
    if (said?.kind !== 'disclosure' || whom.size === 0) return;
    void line.save(() => onSave(said, [...whom]), said);
  };
  return (
    <div class={styles.form}>
      <LogVariants kind="disclosure" variant={line.variant} onPick={line.pickVariant} />
      <LogField
        label="What they have to hear"
        placeholder={`${logKinds.disclosure.question} ${logKinds.disclosure.example}`}
        text={line.text}
        words={line.words}
        fieldRef={field}
        onText={line.change}
        onSave={save}
        isSaving={line.isSaving}
        also={<Button onClick={onCancel}>Cancel</Button>}
      />
      <WhomChoice people={people} chosen={whom} onChange={setWhom} />
      {isAlone && whom.size === 0 && (
        <p class={styles.fault} role="alert">
          Whom does it affect? Choose at least one.
        </p>
      )}
    </div>
  );
}
