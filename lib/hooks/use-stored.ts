import { useEffect, useState } from 'preact/hooks';
import { watchChanges } from '../store/changes.ts';
import { keepNewest } from './keep-newest.ts';

/** What a question to the store has come to: not yet answered, answered, or failed with words for the user. */
export type Stored<T> =
  | { state: 'waiting' }
  | { state: 'here'; value: T }
  | { state: 'failed'; error: Error };

const waiting = { state: 'waiting' } as const;

/**
 * Asks the store, and asks again whenever it changes or `inputs` do. The last answer stays on screen while the next
 * is on its way, unless the inputs have changed: then it would be somebody else's.
 */
export function useStored<T>(question: () => Promise<T>, inputs: readonly unknown[]): Stored<T> {
  const [last, setLast] = useState<{ inputs: readonly unknown[]; stored: Stored<T> }>();
  useEffect(() => {
    const mounted = new AbortController();
    const put = keepNewest(
      question,
      (value) => setLast({ inputs, stored: { state: 'here', value } }),
      mounted.signal,
      (error) => setLast({ inputs, stored: { state: 'failed', error } }),
    );
    watchChanges(put, mounted.signal);
    put();
    return () => mounted.abort();
  }, inputs);
  return last && areSame(last.inputs, inputs) ? last.stored : waiting;
}

const areSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.every((input, index) => input === after[index]);
