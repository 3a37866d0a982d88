import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

type Place = { row: number; column: number };

export type CellKeys = {
  isReached: (row: number, column: number) => boolean;
  reach: (row: number, column: number) => void;
  hear: (event: KeyboardEvent) => void;
};

const steps: Record<string, Place> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
};

/** Arrow keys among the cells of a table that can be pressed; after Space, on to the next below that still asks for it. */
export function useCellKeys(table: RefObject<HTMLTableElement | null>): CellKeys {
  const [reached, setReached] = useState<Place>();
  const cells = (): HTMLElement[] => [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const isThere = reached && cells().some((cell) => same(placeOf(cell), reached));
  const first = cells()[0];
  const at = isThere ? reached : first ? placeOf(first) : { row: 0, column: 0 };
  const hear = (event: KeyboardEvent) => {
    const cell =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = placeOf(cell);
    if (event.key === ' ' && cell.dataset.untold === 'true') {
      // After the press itself, which comes when the key goes up.
      const next = nextUntold(cells(), from);
      if (next) cell.addEventListener('keyup', () => setTimeout(() => next.focus()), { once: true });
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    nearest(cells(), from, mirrored(step, cell))?.focus();
  };
  return {
    isReached: (row, column) => same(at, { row, column }),
    reach: (row, column) => setReached({ row, column }),
    hear,
  };
}

/** The next cell that way, over what affects nobody. */
function nearest(cells: readonly HTMLElement[], from: Place, step: Place): HTMLElement | undefined {
  const ahead = cells.filter((cell) => {
    const { row, column } = placeOf(cell);
    if (step.row !== 0) return column === from.column && (row - from.row) * step.row > 0;
    return row === from.row && (column - from.column) * step.column > 0;
  });
  return step.row + step.column > 0 ? ahead[0] : ahead.at(-1);
}

const nextUntold = (cells: readonly HTMLElement[], from: Place): HTMLElement | undefined =>
  cells.find((cell) => {
    const { row, column } = placeOf(cell);
    return cell.dataset.untold === 'true' && column === from.column && row > from.row;
  });

function placeOf(cell: HTMLElement): Place {
  const [row, column] = (cell.dataset.cell ?? '').split(' ').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

/** Where one reads from right to left, the next column is to the left. */
function mirrored({ row, column }: Place, cell: HTMLElement): Place {
  const isRtl = getComputedStyle(cell).direction === 'rtl';
  return { row, column: isRtl ? -column : column };
}

const same = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
