// biome-ignore-all lint/a11y/useSemanticElements: a table's own rows cannot be placed one by one, as a window over 20,000 needs.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and says which row is active.
import { ArrowDown, ArrowUp } from 'lucide';
import type { RefObject } from 'preact';
import { Icon } from '../../../components/Icon.tsx';
import type { PersonRow, Sort, SortKey } from '../../../lib/domain/people-table.ts';
import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { go, hashOf } from '../route.ts';
import styles from './PeopleTable.module.css';
import { TableRow } from './TableRow.tsx';
import { toggled, useGridKeys } from './use-grid-keys.ts';
import { useWindow } from './use-window.ts';

/** In px, as the style sheet has them. */
const ROW = 40;
const HEAD = 33;

export type PeopleTableProps = {
  tableRef: RefObject<HTMLDivElement | null>;
  rows: readonly PersonRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  selected: ReadonlySet<StakeholderId>;
  onSelect: (selected: ReadonlySet<StakeholderId>) => void;
  opened: StakeholderId | undefined;
  onRemove: (id: StakeholderId) => void;
};

const columns: { key: SortKey; words: string; style: keyof typeof styles }[] = [
  { key: 'name', words: 'Name', style: 'name' },
  { key: 'group', words: 'Group', style: 'group' },
  { key: 'organisation', words: 'Organisation', style: 'organisation' },
  { key: 'last', words: 'Last touch', style: 'last' },
  { key: 'next', words: 'Next by', style: 'next' },
  { key: 'open', words: 'Open', style: 'open' },
];

/** A table of any length: only the rows in sight are drawn. */
export function PeopleTable(props: PeopleTableProps) {
  const { tableRef, rows, sort, onSort, selected, onSelect, opened, onRemove } = props;
  const { from, to } = useWindow(tableRef, rows.length, ROW);
  const keys = useGridKeys({
    grid: tableRef,
    ids: rows.map(({ stakeholder }) => stakeholder.id),
    rowHeight: ROW,
    headHeight: HEAD,
    selected,
    onSelect,
    onOpen: (id) => go(hashOf.person(id)),
    onRemove,
  });
  const isAll = rows.length > 0 && rows.every(({ stakeholder }) => selected.has(stakeholder.id));
  const isInSight = keys.active !== undefined && keys.active >= from && keys.active < to;
  return (
    <div
      ref={tableRef}
      class={styles.table}
      role="grid"
      aria-label="People"
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      {...(isInSight && { 'aria-activedescendant': `person-row-${keys.active}` })}
      tabIndex={0}
      onKeyDown={keys.hear}
    >
      <div class={styles.head} role="rowgroup">
        <div class={styles.row} role="row" aria-rowindex={1}>
          <div class={styles.check} role="columnheader">
            <input
              type="checkbox"
              aria-label="Select all"
              checked={isAll}
              onChange={() => onSelect(new Set(isAll ? [] : rows.map(({ stakeholder }) => stakeholder.id)))}
            />
          </div>
          {columns.map(({ key, words, style }) => (
            <div
              key={key}
              class={styles[style]}
              role="columnheader"
              aria-sort={sort.by !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                class={styles.sort}
                onClick={() => onSort({ by: key, descending: sort.by === key && !sort.descending })}
              >
                {words}
                {sort.by === key && <Icon of={sort.descending ? ArrowDown : ArrowUp} />}
              </button>
            </div>
          ))}
        </div>
      </div>
      <div class={styles.body} role="rowgroup" style={{ height: `${rows.length * ROW}px` }}>
        {rows.slice(from, to).map((row, offset) => {
          const { id } = row.stakeholder;
          return (
            <TableRow
              key={id}
              row={row}
              index={from + offset}
              top={(from + offset) * ROW}
              isActive={keys.active === from + offset}
              isOpen={id === opened}
              isSelected={selected.has(id)}
              onToggle={() => onSelect(toggled(selected, id))}
              onActive={() => keys.setActive(id)}
            />
          );
        })}
      </div>
      {rows.length === 0 && <p class={styles.nobody}>Nobody like that. Search for less, or in all groups.</p>}
    </div>
  );
}
