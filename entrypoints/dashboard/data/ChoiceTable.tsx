// biome-ignore-all lint/a11y/useSemanticElements: a table's own rows cannot be placed one by one, as a window over 20,000 needs.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and says which row is active.
import { useRef } from 'preact/hooks';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { exactly, shortAgo } from '../../../lib/domain/words-for-time.ts';
import { toggled, useGridKeys } from '../people/use-grid-keys.ts';
import { useWindow } from '../people/use-window.ts';
import { useDesk } from '../use-desk.ts';
import styles from './ChoiceTable.module.css';

/** In px, as the style sheet has them. */
const ROW = 40;
const HEAD = 33;
const SCROLLBAR = 16;

/** Somebody to tick. `lastAt` is 0 where nothing says when they were last heard of. */
export type Choosable = {
  email: EmailAddress;
  name: string;
  organisation?: { name: string; domain?: string } | undefined;
  lastAt: Instant;
};

export type ChoiceTableProps<Row extends Choosable> = {
  label: string;
  rows: readonly Row[];
  /** What stands in the wide column, and its head. */
  why: (row: Row) => string;
  whyHead?: string;
  chosen: ReadonlySet<EmailAddress>;
  onChoose: (chosen: ReadonlySet<EmailAddress>) => void;
};

/** People to tick, of any number: only the rows in sight are drawn. The keys are those of the People table. */
export function ChoiceTable<Row extends Choosable>({
  label,
  rows,
  why,
  whyHead = 'Why',
  chosen,
  onChoose,
}: ChoiceTableProps<Row>) {
  const table = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(table, rows.length, ROW);
  const ids = rows.map(({ email }) => email);
  const shown = new Set(ids);
  const here = new Set([...chosen].filter((email) => shown.has(email)));
  // What is ticked elsewhere stays so.
  const chooseHere = (next: ReadonlySet<EmailAddress>) =>
    onChoose(new Set([...[...chosen].filter((email) => !shown.has(email)), ...next]));
  const toggle = (email: EmailAddress) => chooseHere(toggled(here, email));
  const keys = useGridKeys({
    grid: table,
    ids,
    rowHeight: ROW,
    headHeight: HEAD,
    selected: here,
    onSelect: chooseHere,
    onOpen: toggle,
  });
  const isDated = rows.some(({ lastAt }) => lastAt > 0);
  const isAll = rows.length > 0 && here.size === rows.length;
  const isInSight = keys.active !== undefined && keys.active >= from && keys.active < to;
  return (
    <div
      ref={table}
      class={styles.table}
      role="grid"
      data-dated={isDated}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      {...(isInSight && { 'aria-activedescendant': `choice-row-${keys.active}` })}
      tabIndex={0}
      // A short list takes no more room than it needs.
      style={{ maxHeight: `${HEAD + Math.max(1, rows.length) * ROW + SCROLLBAR}px` }}
      onKeyDown={keys.hear}
    >
      <div class={styles.head} role="rowgroup">
        <div class={styles.row} role="row" aria-rowindex={1}>
          <div class={styles.check} role="columnheader">
            <input
              type="checkbox"
              aria-label="Tick everybody shown"
              checked={isAll}
              onChange={() => chooseHere(new Set(isAll ? [] : ids))}
            />
          </div>
          <div role="columnheader">Name</div>
          <div class={styles.organisation} role="columnheader">
            Organisation
          </div>
          <div role="columnheader">{whyHead}</div>
          {isDated && (
            <div class={styles.last} role="columnheader">
              Last
            </div>
          )}
        </div>
      </div>
      <div class={styles.body} role="rowgroup" style={{ height: `${rows.length * ROW}px` }}>
        {rows.slice(from, to).map((row, offset) => (
          <ChoiceRow
            key={row.email}
            row={row}
            why={why(row)}
            isDated={isDated}
            index={from + offset}
            isActive={keys.active === from + offset}
            isChosen={here.has(row.email)}
            onToggle={() => {
              keys.setActive(row.email);
              toggle(row.email);
            }}
          />
        ))}
      </div>
      {rows.length === 0 && <p class={styles.nobody}>Nobody here.</p>}
    </div>
  );
}

type ChoiceRowProps = {
  row: Choosable;
  why: string;
  isDated: boolean;
  index: number;
  isActive: boolean;
  isChosen: boolean;
  onToggle: () => void;
};

function ChoiceRow({ row, why, isDated, index, isActive, isChosen, onToggle }: ChoiceRowProps) {
  const { now } = useDesk();
  const { email, name, organisation, lastAt } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid’s.
    <div
      id={`choice-row-${index}`}
      class={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-active={isActive}
      style={{ transform: `translateY(${index * ROW}px)` }}
      onClick={onToggle}
    >
      <div class={styles.check} role="gridcell">
        <input type="checkbox" tabIndex={-1} aria-label={`Choose ${name || email}`} checked={isChosen} />
      </div>
      <div class={styles.name} role="gridcell" title={`${name}\n${email}`}>
        <bdi class={styles.strong}>{name || email}</bdi>
        {name && name !== email && <bdi class={styles.address}>{email}</bdi>}
      </div>
      <div class={styles.organisation} role="gridcell" title={organisation?.domain}>
        <bdi>{organisation?.name}</bdi>
      </div>
      <div class={styles.why} role="gridcell" title={why}>
        {why}
      </div>
      {isDated && (
        <div class={styles.last} role="gridcell" {...(lastAt > 0 && { title: exactly(lastAt) })}>
          {lastAt > 0 && shortAgo(lastAt, now)}
        </div>
      )}
    </div>
  );
}
