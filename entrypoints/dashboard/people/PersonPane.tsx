import { ArrowLeft, Trash2, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { CultureCard } from '../../../components/CultureCard.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { StakeholderFacts } from '../../../components/StakeholderFacts.tsx';
import { StakeholderForm } from '../../../components/StakeholderForm.tsx';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { useCulture } from '../../../lib/hooks/use-culture.ts';
import { newOperationId } from '../../../lib/store/perform.ts';
import { findStakeholder, saveDetails } from '../../../lib/store/stakeholders.ts';
import { takeBack } from '../../../lib/store/undo.ts';
import { Answer } from '../Answer.tsx';
import { removePeople } from '../actions.ts';
import { go, hashOf } from '../route.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { MergePane } from './MergePane.tsx';
import styles from './Pane.module.css';
import { PersonHistory } from './PersonHistory.tsx';
import { PersonLog } from './PersonLog.tsx';

/** All that is known about one person, and the means to add to it. */
export function PersonPane({ id }: { id: StakeholderId }) {
  const asked = useAsked(() => findStakeholder(id), [id]);
  return (
    <aside class={styles.pane} aria-label="Person">
      <Answer of={asked}>
        {(stakeholder) => (stakeholder ? <Person stakeholder={stakeholder} /> : <Nobody />)}
      </Answer>
    </aside>
  );
}

function Person({ stakeholder }: { stakeholder: Stakeholder }) {
  const { act, now, ofGroups } = useDesk();
  const [isEditing, setEditing] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const { card, notice } = useCulture(stakeholder, now);
  const { id, name, emails } = stakeholder;
  const edit = useRef<HTMLButtonElement>(null);
  useShortcuts({ e: () => setEditing(true) });
  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  const save = async (details: StakeholderDetails) => {
    const saved = await saveAll(id, details, act);
    if (!saved) leave();
    return saved;
  };
  const remove = () => {
    go(hashOf.people);
    void act(() => removePeople([id]));
  };
  return (
    <>
      <div class={styles.bar}>
        <Button look="quiet" icon={ArrowLeft} onClick={() => go(hashOf.people)}>
          People
        </Button>
        <div class={styles.barEnd}>
          <Button look="quiet" icon={Trash2} onClick={remove}>
            Remove
          </Button>
          <Menu
            label={`More about ${name}`}
            items={[
              { label: 'Merge with…', onPick: () => setMerging(true) },
              { label: 'What do I hold?', onPick: () => go(hashOf.held(id)) },
            ]}
          />
        </div>
      </div>
      {isMerging && <MergePane stakeholder={stakeholder} onDone={() => setMerging(false)} />}
      {isEditing ? (
        <StakeholderForm
          initial={stakeholder}
          submitLabel="Save"
          onSubmit={save}
          onCancel={leave}
          ofGroups={ofGroups}
        />
      ) : (
        <>
          <div class={styles.who}>
            <StakeholderFacts
              stakeholder={stakeholder}
              now={now}
              onGroup={(group) => void saveAll(id, { ...stakeholder, group }, act)}
              onEdit={() => setEditing(true)}
              editRef={edit}
              notice={notice}
            />
            <p class={styles.addresses}>{emails.join(', ')}</p>
          </div>
          <PersonHistory stakeholder={stakeholder} />
          {card && <CultureCard {...card} />}
          <PersonLog key={name} stakeholder={stakeholder} />
        </>
      )}
    </>
  );
}

/** Saves the details; answers with the address that is taken, if one is. */
async function saveAll(
  id: StakeholderId,
  details: StakeholderDetails,
  act: ReturnType<typeof useDesk>['act'],
) {
  let taken: Awaited<ReturnType<typeof saveDetails>> | undefined;
  await act(async () => {
    const operation = newOperationId();
    taken = await saveDetails(id, details, Date.now(), { id: operation });
    return taken.ok ? { message: `Saved ${taken.value.name}`, undo: takeBack(operation) } : undefined;
  });
  return taken && !taken.ok ? taken.error : undefined;
}

function Nobody() {
  return (
    <EmptyState title="This person is not here">
      <p>They were removed, or merged, or the address is not complete.</p>
      <Button icon={X} onClick={() => go(hashOf.people)}>
        Back to People
      </Button>
    </EmptyState>
  );
}
