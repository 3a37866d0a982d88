import { useState } from 'preact/hooks';
import { type Stored, useStored } from '../../lib/hooks/use-stored.ts';

/** A question to the store that can be put again after it failed. */
export type AskedAgain<T> = Stored<T> & { retry: () => void };

export function useAsked<T>(question: () => Promise<T>, inputs: readonly unknown[]): AskedAgain<T> {
  const [tries, setTries] = useState(0);
  const stored = useStored(question, [...inputs, tries]);
  return { ...stored, retry: () => setTries((count) => count + 1) };
}
