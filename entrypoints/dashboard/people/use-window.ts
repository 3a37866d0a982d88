import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** The rows of a long list that are in sight, and some more: `from` to `to`, exclusive. */
export type Window = { from: number; to: number };

/** Rows kept ready beyond either edge, so that quick scrolling shows no gaps. */
const SPARE = 12;

/** Follows what of `count` rows of the same height can be seen in the scroller. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [seen, setSeen] = useState<Window>({ from: 0, to: 40 });
  const look = () => {
    const element = scroller.current;
    if (!element) return;
    // In steps of the spare, so that most scroll events change nothing.
    const first = Math.floor(element.scrollTop / rowHeight / SPARE) * SPARE;
    const inSight = Math.ceil(element.clientHeight / rowHeight);
    const next = { from: Math.max(0, first - SPARE), to: first + inSight + 2 * SPARE };
    setSeen((before) => (before.from === next.from && before.to === next.to ? before : next));
  };
  useLayoutEffect(look, [count]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const mounted = new AbortController();
    element.addEventListener('scroll', look, { signal: mounted.signal, passive: true });
    const size = new ResizeObserver(look);
    size.observe(element);
    mounted.signal.addEventListener('abort', () => size.disconnect());
    return () => mounted.abort();
  }, []);
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count) };
}
