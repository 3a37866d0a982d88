import { useEffect, useState } from 'preact/hooks';
import type { Recovery } from '../domain/recovery.ts';
import { dismissRecovery, findRecovery, watchRecovery } from '../store/recovered.ts';

/** What came back after a loss, until the user has seen it: on every page of ours, and gone from all of them at once. */
export function useRecovery(): { recovery: Recovery | undefined; dismiss: () => void } {
  const [recovery, setRecovery] = useState<Recovery>();
  useEffect(() => {
    const mounted = new AbortController();
    const look = () => void findRecovery().then((found) => mounted.signal.aborted || setRecovery(found));
    look();
    watchRecovery(look, mounted.signal);
    return () => mounted.abort();
  }, []);
  return { recovery, dismiss: () => void dismissRecovery() };
}
