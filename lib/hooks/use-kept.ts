import { useRef } from 'preact/hooks';
import type { Stored } from './use-stored.ts';

/**
 * The last answer stays while the next is on its way, as long as `isStill` says that it is about what is asked now:
 * an answer to the question before is none.
 */
export function useKept<T>(stored: Stored<T>, isStill: (value: T) => boolean): Stored<T> {
  const kept = useRef<{ value: T }>(undefined);
  if (stored.state === 'failed') return stored;
  if (stored.state === 'here') kept.current = { value: stored.value };
  const last = kept.current;
  return last && isStill(last.value) ? { state: 'here', value: last.value } : { state: 'waiting' };
}
