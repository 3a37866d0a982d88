import { useState } from 'preact/hooks';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';

/** Runs what saves. `refused` is the database's answer when it cannot be opened: nothing was saved, nothing is lost. */
export type Saving = {
  /** Answers whether it was saved. */
  save: (work: () => Promise<void>) => Promise<boolean>;
  refused: StoreUnavailableError | undefined;
};

/** Other errors are our own mistakes, and go on to the page's ErrorBoundary. */
export function useSaving(): Saving {
  const [refused, setRefused] = useState<StoreUnavailableError>();
  const save = async (work: () => Promise<void>) => {
    try {
      await work();
      setRefused(undefined);
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      setRefused(error);
      return false;
    }
  };
  return { save, refused };
}
