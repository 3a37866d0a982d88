import type { Page } from 'playwright-core';
import type { Browser } from '../browser/harness.ts';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual } from './fault.ts';
import { cannotKill, signalBrowser } from './kill.ts';
import { makeProfile, openOperations, type Profile } from './profile.ts';
import { wait } from './wait.ts';

declare const torture: typeof import('./in-page.ts');
declare const acknowledge: (batch: number) => Promise<void>;

/** How much is written in a round, and for how many milliseconds at most the machine sleeps. */
type Size = { batches: number; size: number; sleep: number };
const whole: Size = { batches: 12, size: 300, sleep: 5000 };
const few: Size = { batches: 5, size: 60, sleep: 500 };

/** The lid is closed in the middle of an import, or the import's page: what was said to be kept is, and the rest can follow. */
export const asleep: Fault = {
  name: 'F18: the machine sleeps, or the page is closed, while much is written',
  rounds: 12,
  impossible: cannotKill,
  async begin(isFew) {
    const profile = makeProfile();
    const browser = await profile.open();
    const later = await openOperations(browser);
    const end = async () => {
      await browser.close();
      profile.remove();
    };
    return { round: (seed) => round(seed, { profile, browser, later }, isFew ? few : whole), end };
  },
};

/** `later` is the page that looks at what came of it. */
type Scene = { profile: Profile; browser: Browser; later: Page };

async function round(
  seed: number,
  { profile, browser, later }: Scene,
  { batches, size, sleep }: Size,
): Promise<void> {
  const acknowledged: number[] = [];
  const page = await openOperations(browser);
  await page.exposeFunction('acknowledge', (batch: number) => void acknowledged.push(batch));
  const all = [seed * batches, batches, size] as const;
  const writing = page.evaluate(writeAll, all);
  await wait(chanceOf(seed)() * 0.2 * batches * size);
  if (seed % 2 === 0) {
    signalBrowser(profile.folder, 'SIGSTOP');
    await wait(seed % 4 === 2 ? sleep : sleep / 5);
    signalBrowser(profile.folder, 'SIGCONT');
    await writing;
  } else {
    await page.close();
    await writing.catch(() => undefined);
  }
  const before = seed * batches * size;
  const { people } = await later.evaluate(() => torture.census());
  mustEqual(
    [new Set(people).size, people.length % size],
    [people.length, 0],
    'people once, in whole batches',
  );
  if (people.length - before < acknowledged.length * size)
    throw new Error(`${people.length - before} people kept, ${acknowledged.length} batches said`);
  // Doing it all again does what is left.
  await later.evaluate(writeAll, all);
  const inTheEnd = await later.evaluate(() => torture.census());
  mustEqual(inTheEnd.people.length, before + batches * size, 'people in the end');
  await page.close();
}

async function writeAll([from, batches, size]: readonly [number, number, number]): Promise<void> {
  for (let batch = from; batch < from + batches; batch++) {
    await torture.importBatch(batch, size);
    if ('acknowledge' in globalThis) await acknowledge(batch);
  }
}
