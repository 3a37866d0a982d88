import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

export type GridKeysOptions<Id extends string> = {
  grid: RefObject<HTMLDivElement | null>;
  /** The rows, from first to last. */
  ids: readonly Id[];
  rowHeight: number;
  headHeight: number;
  selected: ReadonlySet<Id>;
  onSelect: (selected: ReadonlySet<Id>) => void;
  onOpen?: (id: Id) => void;
  onRemove?: (id: Id) => void;
};

/** The active row of the table, by the keyboard or a click, and the keys that work on it. */
export function useGridKeys<Id extends string>(options: GridKeysOptions<Id>) {
  const { grid, ids, rowHeight, headHeight, selected, onSelect, onOpen, onRemove } = options;
  const [activeId, setActive] = useState<Id>();
  const found = activeId === undefined ? -1 : ids.indexOf(activeId);
  const active = Math.max(0, found);
  const id = ids[active];
  const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2);
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(ids.length - 1, index));
    setActive(ids[next]);
    if (grid.current) bringIntoSight(grid.current, next * rowHeight, rowHeight, headHeight);
  };
  const all = () => onSelect(new Set(ids));
  const extend = (step: number) => {
    const next = ids[active + step];
    onSelect(new Set([...selected, ...(id ? [id] : []), ...(next ? [next] : [])]));
    moveTo(active + step);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => moveTo(found === -1 ? 0 : active + 1),
    ArrowUp: () => moveTo(active - 1),
    PageDown: () => moveTo(active + page),
    PageUp: () => moveTo(active - page),
    Home: () => moveTo(0),
    End: () => moveTo(ids.length - 1),
    'shift+ArrowDown': () => extend(1),
    'shift+ArrowUp': () => extend(-1),
    Enter: () => id && onOpen?.(id),
    ' ': () => id && onSelect(toggled(selected, id)),
    Delete: () => id && onRemove?.(id),
    Backspace: () => id && onRemove?.(id),
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

export function toggled<Id extends string>(selected: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
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
