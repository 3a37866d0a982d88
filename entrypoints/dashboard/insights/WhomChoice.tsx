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

/** People chosen by name, or all of a group or tag at once; pressed again, they are let go. */
export function WhomChoice({ people, chosen, onChange }: WhomChoiceProps) {
  const toggle = (ids: readonly StakeholderId[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isIn ? next.delete(id) : next.add(id);
    onChange(next);
  };
  return (
    <div class={styles.whom}>
      <div class={styles.groups}>
        {circlesOf(people).map(({ name, ids }) => {
          const isIn = ids.every((id) => chosen.has(id));
          return (
            <Button key={name} aria-pressed={isIn} onClick={() => toggle(ids, isIn)}>
              {isIn ? '✓ ' : ''}
              {name}: all {ids.length.toLocaleString()}
            </Button>
          );
        })}
      </div>
      <PeopleChoice label="People it affects" people={people} chosen={chosen} onChange={onChange} />
    </div>
  );
}

/** The groups and tags that somebody is in, with who is. */
function circlesOf(people: readonly Stakeholder[]): { name: string; ids: StakeholderId[] }[] {
  const idsOf = (is: (one: Stakeholder) => boolean) => people.filter(is).map(({ id }) => id);
  const tags = [...new Set(people.flatMap(({ tags: own = [] }) => own))].sort();
  return [
    ...groups.map((group) => ({ name: groupNames[group], ids: idsOf((one) => one.group === group) })),
    ...tags.map((tag) => ({ name: tag, ids: idsOf((one) => one.tags?.includes(tag) ?? false) })),
  ].filter(({ ids }) => ids.length > 0);
}
