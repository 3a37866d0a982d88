import { useState } from 'preact/hooks';
import { isStoreError, type StoreError } from '../store/store-error.ts';

/** Runs what saves. `refused` is the database's answer when it cannot: nothing was saved, nothing is lost. */
export type Saving = {
  /** Answers whether it was saved. */
  save: (work: () => Promise<void>) => Promise<boolean>;
  refused: StoreError | undefined;
};

/** Other errors are our own mistakes, and go on to the page's ErrorBoundary. */
export function useSaving(): Saving {
  const [refused, setRefused] = useState<StoreError>();
  const save = async (work: () => Promise<void>) => {
    try {
      await work();
      setRefused(undefined);
      return true;
    } catch (error) {
      if (!isStoreError(error)) throw error;
      setRefused(error);
      return false;
    }
  };
  return { save, refused };
}
