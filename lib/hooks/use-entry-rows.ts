import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../domain/ledger.ts';
import { type Rows, useRows } from './use-rows.ts';

/** What is open with somebody, walked through by keys; what was written down just now is where one begins. */
export function useEntryRows(
  keys: readonly string[],
  entries: readonly LedgerEntry[],
  place: RefObject<HTMLElement | null>,
): Pick<Rows, 'move'> {
  const rows = useRows(keys, place);
  const [openedAt] = useState(() => Date.now());
  const newest = entries.reduce<LedgerEntry | undefined>(
    (last, entry) => (entry.createdAt > (last?.createdAt ?? openedAt) ? entry : last),
    undefined,
  );
  useLayoutEffect(() => {
    if (newest) rows.choose(newest.id);
  }, [newest?.id]);
  // From elsewhere, the first key goes to the row that one is at, and not past it.
  const isThere = () => place.current?.contains(document.activeElement) ?? false;
  return { move: (step) => rows.move(isThere() ? step : 0) };
}
