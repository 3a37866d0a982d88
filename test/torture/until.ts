import { wait } from './wait.ts';

/** Asks again until the answer is true; after `patience` milliseconds throws, and says what has not come to be. */
export async function until(isSo: () => Promise<boolean>, what: string, patience = 15_000): Promise<void> {
  const start = Date.now();
  while (!(await isSo())) {
    if (Date.now() - start > patience) throw new Error(`${what}: not within ${patience / 1000} s`);
    await wait(20);
  }
}
