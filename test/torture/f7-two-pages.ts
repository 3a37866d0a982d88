import { openBrowser } from '../browser/harness.ts';
import { type Fault, mustEqual } from './fault.ts';
import { openOperations } from './profile.ts';

declare const torture: typeof import('./in-page.ts');

/** Of each page in a round. */
const [WRITES, FEW_WRITES] = [300, 12];
const SIZE = 5;

/** Two pages write at once, the same and different things. */
export const twoPages: Fault = {
  name: 'F7: two pages write at once',
  rounds: 3,
  async begin(isFew) {
    const browser = await openBrowser();
    const first = await openOperations(browser);
    const pages = [first, await openOperations(browser, 'dashboard.html#/data')];
    await first.evaluate((size) => torture.importBatch(0, size), SIZE);
    const writes = isFew ? FEW_WRITES : WRITES;
    let done = 0;
    const round = async (seed: number): Promise<void> => {
      await Promise.all(
        pages.map((page, which) => page.evaluate(writeMany, [which, seed, writes, SIZE] as const)),
      );
      done++;
      const { people, touches, notes } = await first.evaluate(() => torture.census());
      mustEqual(people.length, SIZE, 'people');
      // Of the touches, a sixth of the writes from both pages together, a sixth from each alone.
      const expected = [(writes / 6) * 3 * SIZE, (writes / 3) * 2 * 2];
      mustEqual([touches.length / done, notes.length / done], expected, 'touches and notes a round');
      mustEqual(new Set(notes).size, notes.length, 'notes that are there once');
    };
    const end = async () => void (await browser.close());
    return { round, end };
  },
};

/** A third of them touches, by turns the same from both pages and its own; the others notes of its own. */
async function writeMany([which, seed, writes, size]: readonly [
  number,
  number,
  number,
  number,
]): Promise<void> {
  for (let index = seed * writes; index < (seed + 1) * writes; index++) {
    if (index % 6 === 0) await torture.touchBatch(0, size, index);
    else if (index % 6 === 3) await torture.touchBatch(0, size, 1000 * (which + 1) + index);
    else await torture.writeNote(`page ${which}, note ${index}`);
  }
}
