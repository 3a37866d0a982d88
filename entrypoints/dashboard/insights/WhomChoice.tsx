import { Button } from '../../../components/Button.tsx';
import { groupNames } from '../../../components/group-names.ts';
import { groups } from '../../../lib/domain/group.ts';
import type { Stakeholder, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { PeopleChoice } from '../data/PeopleChoice.tsx';
import styles from './TopicForm.module.css';

export type WhomChoiceProps = {
  people: readonly Stakeholder[];
  chosen: ReadonlySet<StakeholderId>;
  onChange: (chosen: ReadonlySet<StakeholderId>) => void;
};

/** People chosen by name, or a whole group of them at once; pressed again, the group is let go. */
export function WhomChoice({ people, chosen, onChange }: WhomChoiceProps) {
  const ofGroup = Map.groupBy(people, ({ group }) => group);
  const toggle = (ids: readonly StakeholderId[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isIn ? next.delete(id) : next.add(id);
    onChange(next);
  };
  return (
    <div class={styles.whom}>
      <div class={styles.groups}>
        {groups.map((group) => {
          const ids = (ofGroup.get(group) ?? []).map(({ id }) => id);
          if (ids.length === 0) return null;
          const isIn = ids.every((id) => chosen.has(id));
          return (
            <Button key={group} aria-pressed={isIn} onClick={() => toggle(ids, isIn)}>
              {isIn ? '✓ ' : ''}
              {groupNames[group]}: all {ids.length.toLocaleString()}
            </Button>
          );
        })}
      </div>
      <PeopleChoice label="People it affects" people={people} chosen={chosen} onChange={onChange} />
    </div>
  );
}
