import { type Fault, mustEqual } from './fault.ts';
import { makeProfile, openOperations } from './profile.ts';

declare const torture: typeof import('./in-page.ts');

const WRITES = 300;
const SIZE = 5;
/** With each: a sixth of the writes from both pages together, a sixth from each alone. */
const TOUCHES = (WRITES / 6) * 3 * SIZE;

/** Two pages write at once, the same and different things. */
export const twoPages: Fault = {
  name: 'F7: two pages write at once',
  rounds: 3,
  fewRounds: 1,
  async begin() {
    return { round };
  },
};

async function round(): Promise<void> {
  const profile = makeProfile();
  const browser = await profile.open();
  try {
    const first = await openOperations(browser);
    await first.evaluate((size) => torture.importBatch(0, size), SIZE);
    const second = await openOperations(browser, 'popup.html');
    await Promise.all(
      [first, second].map((page, which) => page.evaluate(writeMany, [which, WRITES, SIZE] as const)),
    );
    const { people, touches, notes } = await first.evaluate(() => torture.census());
    mustEqual(people.length, SIZE, 'people');
    mustEqual([touches.length, notes.length], [TOUCHES, (WRITES / 3) * 2 * 2], 'touches and notes');
    mustEqual(new Set(notes).size, notes.length, 'notes that are there once');
  } finally {
    await browser.close();
    profile.remove();
  }
}

/** A third of them touches, by turns the same from both pages and its own; the others notes of its own. */
async function writeMany([which, writes, size]: readonly [number, number, number]): Promise<void> {
  for (let index = 0; index < writes; index++) {
    if (index % 6 === 0) await torture.touchBatch(0, size, index);
    else if (index % 6 === 3) await torture.touchBatch(0, size, 1000 * (which + 1) + index);
    else await torture.writeNote(`page ${which}, note ${index}`);
  }
}
