import { useState } from 'preact/hooks';
import type { OnProgress } from '../../../lib/formats/backup.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { useDesk } from '../use-desk.ts';

/** Something that takes a while: how far it is while it runs. */
export type Run = {
  isRunning: boolean;
  done: number | undefined;
  start: (work: (onProgress: OnProgress) => Promise<Outcome | undefined>) => Promise<boolean>;
};

/** One at a time; what comes of it is said by the page's toast. */
export function useBackupRun(): Run {
  const { act } = useDesk();
  const [isRunning, setRunning] = useState(false);
  const [done, setDone] = useState<number>();
  const start: Run['start'] = async (work) => {
    if (isRunning) return false;
    setRunning(true);
    setDone(undefined);
    try {
      return await act(() => work(setDone));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, done, start };
}
