import { watchChanges } from '../store/changes.ts';

/**
 * Asks at once, and again after changes: one question at a time, and with as long a pause as the last one took. A question
 * that takes a second would otherwise be put again at every key.
 */
export function keepUp(ask: () => Promise<void>, signal: AbortSignal): void {
  let [isBusy, isStale] = [false, false];
  const run = async () => {
    [isBusy, isStale] = [true, false];
    const start = performance.now();
    await ask();
    await pause(performance.now() - start);
    isBusy = false;
    if (isStale && !signal.aborted) void run();
  };
  watchChanges(() => {
    isStale = true;
    if (!isBusy) void run();
  }, signal);
  void run();
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
