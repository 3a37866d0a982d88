// biome-ignore-all lint/a11y/useSemanticElements: a table's own rows cannot be placed one by one, as a window over 20,000 needs.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and says which row is active.
import { Avatar } from '../../../components/Avatar.tsx';
import { groupNames } from '../../../components/group-names.ts';
import { toneWords } from '../../../components/standing-words.ts';
import { standingOf } from '../../../lib/domain/cadence.ts';
import type { PersonRow } from '../../../lib/domain/people-table.ts';
import { dayWords, exactly, longAgo } from '../../../lib/domain/words-for-time.ts';
import { go, hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import styles from './PeopleTable.module.css';

export type TableRowProps = {
  row: PersonRow;
  index: number;
  /** Where it stands in the table, in px. */
  top: number;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  onToggle: () => void;
  onActive: () => void;
};

/** One person of the table. The table has the focus and the keys; a click opens. */
export function TableRow({
  row,
  index,
  top,
  isActive,
  isOpen,
  isSelected,
  onToggle,
  onActive,
}: TableRowProps) {
  const { now, today, ofGroups } = useDesk();
  const { stakeholder, open } = row;
  const { id, name, emails, group, organisation, role, summary } = stakeholder;
  const stand = standingOf(stakeholder, now, ofGroups);
  const isLate = stand.state === 'past-ideal' || stand.state === 'past-latest';
  const openPerson = (event: MouseEvent) => {
    onActive();
    if (!(event.target instanceof Element && event.target.closest('a, input, label'))) go(hashOf.person(id));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid’s.
    <div
      id={`person-row-${index}`}
      class={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive}
      data-open={isOpen}
      style={{ transform: `translateY(${top}px)` }}
      onClick={openPerson}
    >
      <div class={styles.check} role="gridcell">
        <label class={styles.box}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${name}`}
            checked={isSelected}
            onChange={onToggle}
          />
        </label>
      </div>
      <div class={styles.name} role="gridcell">
        <Avatar email={emails[0] ?? ''} name={name} />
        <a class={styles.link} href={hashOf.person(id)} tabIndex={-1} title={emails.join('\n')}>
          <bdi>{name}</bdi>
        </a>
      </div>
      <div class={styles.group} role="gridcell">
        {groupNames[group]}
      </div>
      <div
        class={styles.organisation}
        role="gridcell"
        title={[role, organisation].filter(Boolean).join(', ')}
      >
        <bdi>{organisation}</bdi>
      </div>
      <div
        class={styles.last}
        role="gridcell"
        {...(summary.last !== undefined && { title: exactly(summary.last) })}
      >
        {summary.last === undefined ? 'never' : longAgo(summary.last, now)}
      </div>
      <div class={styles.next} role="gridcell" data-state={stand.state} title={toneWords[stand.state]}>
        {'by' in stand && `${isLate ? 'since ' : ''}${dayWords(stand.by, today)}`}
        {stand.state === 'paused' && `paused to ${dayWords(stand.until, today)}`}
      </div>
      <div class={styles.open} role="gridcell">
        {open > 0 && open}
      </div>
    </div>
  );
}
