import type { Page } from 'playwright-core';
import { mustEqual } from './fault.ts';
import type { Census } from './in-page.ts';
import { until } from './until.ts';

declare const torture: typeof import('./in-page.ts');

const SIZE = 300;

/** Writes batches until one is refused; answers how many were kept, and the words of the refusal. */
export const fillUp = (page: Page): Promise<{ kept: number; words: string }> =>
  page.evaluate(async (size) => {
    for (let kept = 0; kept < 2000; kept++) {
      try {
        await torture.importBatch(kept, size);
      } catch (error) {
        return { kept, words: String(error) };
      }
    }
    return { kept: 2000, words: 'never refused' };
  }, SIZE);

/**
 * What must hold while there is no room: the refusal says what to do, nothing is half there, and reading goes on, or says
 * the same: without a byte left, Chromium itself cannot open a database.
 */
export async function checkFull(page: Page, { kept, words }: { kept: number; words: string }): Promise<void> {
  if (!/free some space/i.test(words)) throw new Error(`refused with: ${words}`);
  const read = await censusOf(page).catch(String);
  if (typeof read !== 'string') mustEqual(read.people.length, kept * SIZE, 'people while there is no room');
  else if (!/free some space/i.test(read)) throw new Error(`not read, with: ${read}`);
}

/** What must hold once there is room again: the same can be done, and everything from before is there. */
export async function checkRoom(page: Page, kept: number): Promise<void> {
  const tryAgain = (): Promise<boolean> =>
    page.evaluate(
      ([batch, size]) =>
        torture.importBatch(batch, size).then(
          () => true,
          () => false,
        ),
      [kept, SIZE] as const,
    );
  await until(tryAgain, 'a write once there is room');
  mustEqual((await censusOf(page)).people.length, (kept + 1) * SIZE, 'people once there is room');
}

export const censusOf = (page: Page): Promise<Census> => page.evaluate(() => torture.census());
