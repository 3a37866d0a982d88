import { useEffect, useState } from 'preact/hooks';
import { watchChanges } from '../store/changes.ts';

/** What a question to the store has come to: not yet answered, answered, or failed with words for the user. */
export type Stored<T> =
  | { state: 'waiting' }
  | { state: 'here'; value: T }
  | { state: 'failed'; error: Error };

/**
 * Asks the store, and asks again whenever it changes or `inputs` do. The last answer stays on screen while the next
 * is on its way, unless the inputs have changed: then it would be somebody else's.
 */
export function useStored<T>(question: () => Promise<T>, inputs: readonly unknown[]): Stored<T> {
  const [stored, setStored] = useState<Stored<T>>({ state: 'waiting' });
  useEffect(() => {
    const mounted = new AbortController();
    setStored({ state: 'waiting' });
    const put = keepNewest(question, setStored, mounted.signal);
    put();
    watchChanges(put, mounted.signal);
    return () => mounted.abort();
  }, inputs);
  return stored;
}

/** Answers may overtake one another: only the newest question's counts. */
function keepNewest<T>(
  question: () => Promise<T>,
  tell: (stored: Stored<T>) => void,
  signal: AbortSignal,
): () => void {
  let newest = 0;
  return () => {
    const mine = ++newest;
    const isCurrent = () => mine === newest && !signal.aborted;
    question().then(
      (value) => isCurrent() && tell({ state: 'here', value }),
      (error: Error) => isCurrent() && tell({ state: 'failed', error }),
    );
  };
}
