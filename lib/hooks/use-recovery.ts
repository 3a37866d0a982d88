import { useEffect, useState } from 'preact/hooks';
import type { Recovery } from '../domain/recovery.ts';
import { dismissRecovery, findRecovery, watchRecovery } from '../store/recovered.ts';
import { keepNewest } from './keep-newest.ts';

/** What came back after a loss, until the user has seen it: on every page of ours, and gone from all of them at once. */
export function useRecovery(): { recovery: Recovery | undefined; dismiss: () => void } {
  const [recovery, setRecovery] = useState<Recovery>();
  useEffect(() => {
    const mounted = new AbortController();
    const look = keepNewest(findRecovery, setRecovery, mounted.signal);
    watchRecovery(look, mounted.signal);
    look();
    return () => mounted.abort();
  }, []);
  return { recovery, dismiss: () => void dismissRecovery() };
}
