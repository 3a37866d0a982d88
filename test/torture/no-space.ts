import type { Page } from 'playwright-core';
import { mustEqual } from './fault.ts';
import type { Census } from './in-page.ts';
import { until } from './until.ts';

declare const torture: typeof import('./in-page.ts');

/** People in a batch, and bytes of text with each: few and fat, so that it is soon full and quickly counted. */
const [SIZE, BYTES] = [20, 10_000];
/** More batches than ever fit. */
const MOST = 2000;

/** What was written until there was no room: the number of the batch that was refused, the people there are, the words. */
export type Full = { next: number; people: number; words: string };

/** Writes batches until one is refused. */
export async function fillUp(page: Page): Promise<Full> {
  const write = async ([most, size, bytes]: readonly [number, number, number]) => {
    for (let next = 0; next < most; next++) {
      try {
        await torture.importBatch(next, size, bytes);
      } catch (error) {
        return { next, words: String(error) };
      }
    }
    return { next: most, words: 'never refused' };
  };
  const { next, words } = await page.evaluate(write, [MOST, SIZE, BYTES] as const);
  return { next, people: next * SIZE, words };
}

/**
 * What must hold while there is no room: the refusal says what to do, nothing is half there, and reading goes on, or says
 * the same: without a byte left, Chromium itself cannot open a database.
 */
export async function checkFull(page: Page, { people, words }: Full): Promise<void> {
  if (!/free some space/i.test(words)) throw new Error(`refused with: ${words}`);
  const read = await censusOf(page).catch(String);
  if (typeof read !== 'string') mustEqual(read.people.length, people, 'people while there is no room');
  else if (!/free some space/i.test(read)) throw new Error(`not read, with: ${read}`);
}

/** What must hold once there is room again: the same can be done, and all from before is there. Answers how many people. */
export async function checkRoom(page: Page, { next, people }: Full): Promise<number> {
  const tryAgain = (): Promise<boolean> =>
    page.evaluate(
      ([batch, size, bytes]) =>
        torture.importBatch(batch, size, bytes).then(
          () => true,
          () => false,
        ),
      [next, SIZE, BYTES] as const,
    );
  await until(tryAgain, 'a write once there is room');
  mustEqual((await censusOf(page)).people.length, people + SIZE, 'people once there is room');
  return people + SIZE;
}

export const censusOf = (page: Page): Promise<Census> => page.evaluate(() => torture.census());
