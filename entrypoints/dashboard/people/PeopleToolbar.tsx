import { Search, Send, Tag, Trash2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { AskLine } from '../../../components/AskLine.tsx';
import { Button } from '../../../components/Button.tsx';
import { groupNames } from '../../../components/group-names.ts';
import { Icon } from '../../../components/Icon.tsx';
import { groups } from '../../../lib/domain/group.ts';
import type { Filter } from '../../../lib/domain/people-table.ts';
import { parseTagging, type Tagging } from '../../../lib/domain/tags.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import styles from './PeopleToolbar.module.css';

export type PeopleToolbarProps = {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** Every tag in use. */
  tags: readonly string[];
  selected: number;
  onTag: (tagging: Tagging) => void;
  onRemove: () => void;
  onHandOver: () => void;
  onClear: () => void;
  /** From the search field into the table. */
  onDown: () => void;
};

/** Looks for people; and once some are selected, says what can be done with them. */
export function PeopleToolbar(props: PeopleToolbarProps) {
  const { filter, onFilter, tags, selected, onTag, onRemove, onHandOver, onClear, onDown } = props;
  const search = useRef<HTMLInputElement>(null);
  const [isTagging, setTagging] = useState(false);
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
          placeholder="Search name, organisation, tag"
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
      {tags.length > 0 && (
        <select
          class={styles.group}
          aria-label="Tag"
          value={filter.tag ?? ''}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, tag: value || undefined })}
        >
          <option value="">All tags</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
      {selected > 0 && isTagging && (
        <div class={styles.tagging}>
          <AskLine
            label={`Tags for ${selected.toLocaleString()}: beta, steering; -pilot takes one away`}
            submitLabel="Tag"
            faultOf={(typed) => (isTags(typed) ? undefined : 'Type at least one tag.')}
            onSave={(typed) => {
              setTagging(false);
              onTag(parseTagging(typed));
            }}
            onCancel={() => setTagging(false)}
          />
        </div>
      )}
      {selected > 0 && !isTagging && (
        <div class={styles.selected}>
          <span role="status">{selected.toLocaleString()} selected</span>
          <Button icon={Tag} onClick={() => setTagging(true)}>
            Tag
          </Button>
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

function isTags(typed: string): boolean {
  const { add, remove } = parseTagging(typed);
  return add.length + remove.length > 0;
}
