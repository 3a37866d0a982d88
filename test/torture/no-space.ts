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

/** The batches that were said to be kept, the one that was refused at last, and with what words. */
export type Full = { kept: number[]; refused: number; words: string };

/** Writes batches from that number on until one is refused. */
export async function fillUp(page: Page, from = 0): Promise<Full> {
  const write = async ([first, most, size, bytes]: readonly [number, number, number, number]) => {
    for (let next = first; next < first + most; next++) {
      try {
        await torture.importBatch(next, size, bytes);
      } catch (error) {
        return { refused: next, words: String(error) };
      }
    }
    return { refused: first + most, words: 'never refused' };
  };
  const { refused, words } = await page.evaluate(write, [from, MOST, SIZE, BYTES] as const);
  return { kept: Array.from({ length: refused - from }, (_none, index) => from + index), refused, words };
}

/**
 * What must hold while there is no room: the refusal says what to do, nothing is missing or half there, and reading goes
 * on, or says the same: without a byte left, Chromium itself cannot open a database.
 */
export async function checkFull(page: Page, kept: readonly number[], words: string): Promise<void> {
  if (!/free some space/i.test(words)) throw new Error(`refused with: ${words}`);
  const read = await checkKept(page, kept, 'while there is no room').catch(String);
  if (read && !/free some space/i.test(read)) throw new Error(read);
}

/** Whether one batch more can be written once there is room again. */
export async function isRoomNoticed(page: Page, batch: number): Promise<boolean> {
  const write = (): Promise<boolean> =>
    page.evaluate(
      ([number, size, bytes]) =>
        torture.importBatch(number, size, bytes).then(
          () => true,
          () => false,
        ),
      [batch, SIZE, BYTES] as const,
    );
  return until(write, 'a write once there is room', PATIENCE).then(
    () => true,
    () => false,
  );
}

/** Every batch that was said to be kept is whole; every other whole, or not there. */
export async function checkKept(page: Page, kept: readonly number[], when: string): Promise<void> {
  const { people } = await page.evaluate((): Promise<Census> => torture.census());
  const batches = Map.groupBy(people, (email) => Number(email.slice(1, email.indexOf('.'))));
  const half = [...batches].filter(([, batch]) => batch.length !== SIZE);
  mustEqual(half, [], `half batches ${when}`);
  mustEqual(
    kept.filter((batch) => !batches.has(batch)),
    [],
    `batches missing ${when}`,
  );
}

/** The same at a start, within some seconds: what the database has lost without a word is done once more from the journal. */
export async function checkBack(page: Page, kept: readonly number[], when: string): Promise<void> {
  const isBack = () =>
    checkKept(page, kept, when).then(
      () => true,
      () => false,
    );
  await until(isBack, `what was kept, ${when}`, PATIENCE).catch(() => checkKept(page, kept, when));
}
