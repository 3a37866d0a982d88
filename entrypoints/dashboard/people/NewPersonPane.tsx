import { StakeholderForm } from '../../../components/StakeholderForm.tsx';
import type { StakeholderDetails, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { newOperationId } from '../../../lib/store/perform.ts';
import { addStakeholder } from '../../../lib/store/stakeholders.ts';
import { takeBack } from '../../../lib/store/undo.ts';
import { go, hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import styles from './Pane.module.css';

/** A form for somebody new. */
export function NewPersonPane() {
  const { act } = useDesk();
  const add = async (details: StakeholderDetails) => {
    let added: Awaited<ReturnType<typeof addStakeholder>> | undefined;
    const id = crypto.randomUUID() as StakeholderId;
    const operation = newOperationId();
    await act(async () => {
      added = await addStakeholder(details, Date.now(), id, { id: operation });
      if (!added.ok) return undefined;
      return { message: `Added ${details.name}.`, undo: takeBack(operation) };
    });
    if (added?.ok) go(hashOf.person(id));
    return added && !added.ok ? added.error : undefined;
  };
  return (
    <aside class={styles.pane} aria-label="New person">
      <h2 class={styles.title}>New person</h2>
      <StakeholderForm initial={{}} submitLabel="Add" onSubmit={add} onCancel={() => go(hashOf.people)} />
    </aside>
  );
}
