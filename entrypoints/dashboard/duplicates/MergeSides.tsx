import { groupNames } from '../../../components/group-names.ts';
import { countOf } from '../../../lib/domain/count-of.ts';
import { differencesOf, type MergeField, type MergePicks } from '../../../lib/domain/merge-choice.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import { dayWords, longAgo } from '../../../lib/domain/words-for-time.ts';
import { PersonLink } from '../PersonLink.tsx';
import { useDesk } from '../use-desk.ts';
import styles from './MergeSides.module.css';

const fieldNames: Record<MergeField, string> = {
  name: 'Name',
  group: 'Group',
  nickname: 'Also called',
  role: 'Role',
  organisation: 'Organisation',
  timeZone: 'Time zone',
  cadenceDays: 'In touch every',
  pausedUntil: 'Paused until',
};

export type MergeSidesProps = {
  /** Tells the choices of one pair from those of another. */
  name: string;
  people: readonly [Stakeholder, Stakeholder];
  picks: MergePicks;
  onPick: (picks: MergePicks) => void;
};

/** Two people side by side; where they differ, a choice of what is to stand. The rest is kept of both. */
export function MergeSides({ name, people, picks, onPick }: MergeSidesProps) {
  const { now } = useDesk();
  return (
    <div class={styles.sides}>
      <div class={styles.people}>
        {people.map((person) => (
          <div key={person.id} class={styles.person}>
            <PersonLink stakeholder={person} />
            <p class={styles.emails}>{person.emails.join(', ')}</p>
            <p class={styles.facts}>
              {countOf(person.summary.count, 'touch', 'touches')}
              {person.summary.last !== undefined && `, last ${longAgo(person.summary.last, now)}`}
            </p>
          </div>
        ))}
      </div>
      {differencesOf(people).map((field) => (
        <fieldset key={field} class={styles.field}>
          <legend class={styles.legend}>{fieldNames[field]}</legend>
          {people.map((person, side) => (
            <label key={person.id} class={styles.choice}>
              <input
                type="radio"
                name={`${name} ${field}`}
                checked={(picks[field] ?? 0) === side}
                onChange={() => onPick({ ...picks, [field]: side === 0 ? 0 : 1 })}
              />
              <Value person={person} field={field} />
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Value({ person, field }: { person: Stakeholder; field: MergeField }) {
  const { today } = useDesk();
  if (field === 'group') return <>{groupNames[person.group]}</>;
  if (field === 'cadenceDays') return <>{countOf(person.cadenceDays ?? 0, 'day', 'days')}</>;
  if (field === 'pausedUntil') return <>{person.pausedUntil && dayWords(person.pausedUntil, today)}</>;
  return <bdi>{person[field]}</bdi>;
}
