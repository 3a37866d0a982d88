import type { Page } from 'playwright-core';
import { mustEqual } from './fault.ts';
import type { Census } from './in-page.ts';
import { until } from './until.ts';

declare const torture: typeof import('./in-page.ts');

/** People in a batch, and bytes of text with each: few and fat, so that it is soon full and quickly counted. */
const [SIZE, BYTES] = [20, 10_000];
/** More batches than ever fit. */
const MOST = 2000;
/** Milliseconds after there is room again until the browser must have noticed. */
const PATIENCE = 5000;

/** What was written until there was no room: the number of the batch that was refused, the people there are, the words. */
export type Full = { next: number; people: number; words: string };

/** Writes batches from that number on until one is refused; all before it had been kept. */
export async function fillUp(page: Page, from = 0): Promise<Full> {
  const write = async ([first, most, size, bytes]: readonly [number, number, number, number]) => {
    for (let next = first; next < first + most; next++) {
      try {
        await torture.importBatch(next, size, bytes);
      } catch (error) {
        return { next, words: String(error) };
      }
    }
    return { next: first + most, words: 'never refused' };
  };
  const { next, words } = await page.evaluate(write, [from, MOST, SIZE, BYTES] as const);
  return { next, people: next * SIZE, words };
}

/**
 * What must hold while there is no room: the refusal says what to do, nothing is half there, and reading goes on, or says
 * the same: without a byte left, Chromium itself cannot open a database.
 */
export async function checkFull(page: Page, { people, words }: Full): Promise<void> {
  if (!/free some space/i.test(words)) throw new Error(`refused with: ${words}`);
  const read = await countPeople(page).catch(String);
  if (typeof read === 'number') mustEqual(read, people, 'people while there is no room');
  else if (!/free some space/i.test(read)) throw new Error(`not read, with: ${read}`);
}

/** Whether the same can be done once there is room again; and then that all from before is there. */
export async function isRoomNoticed(page: Page, { next, people }: Full): Promise<boolean> {
  const tryAgain = (): Promise<boolean> =>
    page.evaluate(
      ([batch, size, bytes]) =>
        torture.importBatch(batch, size, bytes).then(
          () => true,
          () => false,
        ),
      [next, SIZE, BYTES] as const,
    );
  const isDone = await until(tryAgain, 'a write once there is room', PATIENCE).then(
    () => true,
    () => false,
  );
  if (isDone) mustEqual(await countPeople(page), people + SIZE, 'people once there is room');
  return isDone;
}

/** With one batch more. */
export const withNext = ({ next }: { next: number }) => ({ people: (next + 1) * SIZE, next: next + 1 });

export const countPeople = async (page: Page): Promise<number> => (await censusOf(page)).people.length;

const censusOf = (page: Page): Promise<Census> => page.evaluate(() => torture.census());
