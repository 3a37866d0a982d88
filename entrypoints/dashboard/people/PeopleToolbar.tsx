import { Search, Send, Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { groupNames } from '../../../components/group-names.ts';
import { Icon } from '../../../components/Icon.tsx';
import { groups } from '../../../lib/domain/group.ts';
import type { Filter } from '../../../lib/domain/people-table.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import styles from './PeopleToolbar.module.css';

export type PeopleToolbarProps = {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  selected: number;
  onRemove: () => void;
  onHandOver: () => void;
  onClear: () => void;
  /** From the search field into the table. */
  onDown: () => void;
};

/** Looks for people; and once some are selected, says what can be done with them. */
export function PeopleToolbar(props: PeopleToolbarProps) {
  const { filter, onFilter, selected, onRemove, onHandOver, onClear, onDown } = props;
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => search.current?.select() });
  const steer = (event: KeyboardEvent) => {
    const isDown = event.key === 'ArrowDown' || event.key === 'Enter';
    const isEscape = event.key === 'Escape';
    if (!isDown && !isEscape) return;
    event.preventDefault();
    event.stopPropagation();
    if (isEscape) onFilter({ ...filter, typed: '' });
    onDown();
  };
  return (
    <search class={styles.bar}>
      <span class={styles.search}>
        <Icon of={Search} />
        <input
          ref={search}
          type="search"
          class={styles.field}
          aria-label="Search people"
          aria-keyshortcuts="/"
          placeholder="Search name, address, organisation"
          autocomplete="off"
          spellcheck={false}
          value={filter.typed}
          onInput={(event) => onFilter({ ...filter, typed: event.currentTarget.value })}
          onKeyDown={steer}
        />
      </span>
      <select
        class={styles.group}
        aria-label="Group"
        value={filter.group ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, group: groups.find((group) => group === value) })
        }
      >
        <option value="">All groups</option>
        {groups.map((group) => (
          <option key={group} value={group}>
            {groupNames[group]}
          </option>
        ))}
      </select>
      {selected > 0 && (
        <div class={styles.selected}>
          <span role="status">{selected.toLocaleString()} selected</span>
          <Button icon={Send} onClick={onHandOver}>
            Hand over
          </Button>
          <Button icon={Trash2} onClick={onRemove}>
            Remove
          </Button>
          <Button look="quiet" onClick={onClear}>
            Clear
          </Button>
        </div>
      )}
    </search>
  );
}
