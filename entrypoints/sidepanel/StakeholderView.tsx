import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CultureCard } from '../../components/CultureCard.tsx';
import { StakeholderFacts } from '../../components/StakeholderFacts.tsx';
import { StakeholderForm } from '../../components/StakeholderForm.tsx';
import type { Stakeholder, StakeholderDetails } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useCulture } from '../../lib/hooks/use-culture.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { type AddressTaken, saveDetails } from '../../lib/store/stakeholders.ts';
import { takeBack } from '../../lib/store/undo.ts';
import { History } from './History.tsx';

export type StakeholderViewProps = {
  cardId: string;
  stakeholder: Stakeholder;
  now: Instant;
  act: Acting['act'];
  /** What belongs above what is open between the two. */
  children?: ComponentChildren;
};

/** Where the user stands with somebody, and everything that can be changed about them. */
export function StakeholderView({ cardId, stakeholder, now, act, children }: StakeholderViewProps) {
  const [isEditing, setEditing] = useState(false);
  const { card, notice } = useCulture(stakeholder, now);
  const editButton = useRef<HTMLButtonElement>(null);
  const stopEditing = () => {
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  useKeys({ e: () => setEditing(true) });
  const save = async (details: StakeholderDetails): Promise<AddressTaken | undefined> => {
    let taken: AddressTaken | undefined;
    await act(async () => {
      const id = newOperationId();
      const saved = await saveDetails(stakeholder.id, details, Date.now(), { id });
      if (!saved.ok) {
        taken = saved.error;
        return undefined;
      }
      if (isEditing) stopEditing();
      return { message: `Saved ${saved.value.name}`, undo: takeBack(id) };
    });
    return taken;
  };
  return (
    <main class="scroll">
      <div class="card" id={cardId} role="tabpanel" aria-label={stakeholder.name}>
        {isEditing ? (
          <StakeholderForm
            heading={`Edit ${stakeholder.name}`}
            initial={stakeholder}
            submitLabel="Save"
            onSubmit={save}
            onCancel={stopEditing}
          />
        ) : (
          <StakeholderFacts
            stakeholder={stakeholder}
            now={now}
            onGroup={(group) => void save({ ...detailsOf(stakeholder), group })}
            onEdit={() => setEditing(true)}
            editRef={editButton}
            notice={notice}
          />
        )}
        <History stakeholder={stakeholder} now={now} act={act}>
          {children}
        </History>
        {card && <CultureCard {...card} />}
      </div>
    </main>
  );
}

const detailsOf = ({
  id,
  createdAt,
  updatedAt,
  summary,
  sample,
  ...details
}: Stakeholder): StakeholderDetails => details;
