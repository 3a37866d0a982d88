import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '../../../lib/domain/people-table.ts';
import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { go, hashOf } from '../route.ts';

export type GridKeysOptions = {
  grid: RefObject<HTMLDivElement | null>;
  rows: readonly PersonRow[];
  rowHeight: number;
  headHeight: number;
  selected: ReadonlySet<StakeholderId>;
  onSelect: (selected: ReadonlySet<StakeholderId>) => void;
  onRemove: (id: StakeholderId) => void;
};

/** The active row of the table, by the keyboard or a click, and the keys that work on it. */
export function useGridKeys(options: GridKeysOptions) {
  const { grid, rows, rowHeight, headHeight, selected, onSelect, onRemove } = options;
  const [activeId, setActive] = useState<StakeholderId>();
  const found = rows.findIndex(({ stakeholder }) => stakeholder.id === activeId);
  const active = Math.max(0, found);
  const id = rows[active]?.stakeholder.id;
  const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2);
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(rows[next]?.stakeholder.id);
    if (grid.current) bringIntoSight(grid.current, next * rowHeight, rowHeight, headHeight);
  };
  const all = () => onSelect(new Set(rows.map(({ stakeholder }) => stakeholder.id)));
  const extend = (step: number) => {
    const next = rows[active + step]?.stakeholder.id;
    onSelect(new Set([...selected, ...(id ? [id] : []), ...(next ? [next] : [])]));
    moveTo(active + step);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => moveTo(found === -1 ? 0 : active + 1),
    ArrowUp: () => moveTo(active - 1),
    PageDown: () => moveTo(active + page),
    PageUp: () => moveTo(active - page),
    Home: () => moveTo(0),
    End: () => moveTo(rows.length - 1),
    'shift+ArrowDown': () => extend(1),
    'shift+ArrowUp': () => extend(-1),
    Enter: () => id && go(hashOf.person(id)),
    ' ': () => id && onSelect(toggled(selected, id)),
    Delete: () => id && onRemove(id),
    Backspace: () => id && onRemove(id),
    Escape: () => onSelect(new Set()),
    'mod+a': all,
  };
  const hear = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.key === 'Escape' && selected.size === 0) return;
    const isMod = event.ctrlKey || event.metaKey;
    const held = isMod ? 'mod+' : event.shiftKey ? 'shift+' : '';
    const act = keys[held + (isMod ? event.key.toLowerCase() : event.key)];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { active: found === -1 ? undefined : active, setActive, hear };
}

export function toggled(selected: ReadonlySet<StakeholderId>, id: StakeholderId): ReadonlySet<StakeholderId> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Scrolls no further than needed; the head of the table covers its own height at the top. */
function bringIntoSight(grid: HTMLElement, top: number, height: number, head: number): void {
  const bottom = top + height - (grid.clientHeight - head);
  if (grid.scrollTop > top) grid.scrollTop = top;
  else if (grid.scrollTop < bottom) grid.scrollTop = bottom;
}
