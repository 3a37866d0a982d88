import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What can be open under the current row of Today: the field for a later day, or the ways to log a touch. */
export type Part = 'later' | 'log';

export type Rows = {
  current: string | undefined;
  opened: Part | undefined;
  /** Makes a row the current one; the focus is where the user has put it. */
  choose: (key: string) => void;
  /** Goes so many rows down, and the focus with it. */
  move: (step: number) => void;
  open: (part: Part, key?: string) => void;
  close: () => void;
  /** Stays at this place in the list, whichever row comes to stand there. */
  letGo: () => void;
};

type State = { key?: string | undefined; opened?: Part };

/**
 * The current row of a list that shrinks while one works: when its row goes, the one that takes its place is current.
 * The focus is on the row's first control.
 */
export function useRows(keys: readonly string[], place: RefObject<HTMLElement | null>): Rows {
  // Nobody has chosen yet: whichever row comes first is current.
  const [state, setState] = useState<State>({});
  const lastAt = useRef(0);
  const [wantsFocus, hasWorked] = [useRef(false), useRef(false)];
  const found = state.key === undefined ? -1 : keys.indexOf(state.key);
  const at = found === -1 ? Math.min(lastAt.current, keys.length - 1) : found;
  const current = keys[at];
  useLayoutEffect(() => {
    // A row that goes takes the focus with it: whoever works here goes on at the next one.
    const isLost = hasWorked.current && document.activeElement === document.body;
    if (wantsFocus.current || isLost) focusRow(place.current, current);
    wantsFocus.current = false;
    lastAt.current = Math.max(0, at);
  }, [state, keys.join('\n')]);
  const put = (next: State, withFocus: boolean) => {
    hasWorked.current = true;
    wantsFocus.current = withFocus;
    setState(next);
  };
  return {
    current,
    opened: found === -1 ? undefined : state.opened,
    choose: (key) => key !== current && put({ key }, false),
    move: (step) => put({ key: keys[clamp(at + step, keys.length)] }, true),
    open: (part, key = current) => put({ key, opened: part }, false),
    close: () => put({ key: current }, true),
    letGo: () => put({}, true),
  };
}

const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));

function focusRow(place: HTMLElement | null, key: string | undefined): void {
  const row = key && place?.querySelector(`[data-row="${CSS.escape(key)}"]`);
  if (!row) return;
  const first = row.querySelector<HTMLElement>('input[type=checkbox], [data-first]');
  (first ?? row.querySelector<HTMLElement>('a, button'))?.focus();
  row.scrollIntoView({ block: 'nearest' });
}
