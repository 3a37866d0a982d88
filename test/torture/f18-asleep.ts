import type { Page } from 'playwright-core';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual } from './fault.ts';
import { cannotKill, signalBrowser } from './kill.ts';
import { makeProfile, openOperations } from './profile.ts';

declare const torture: typeof import('./in-page.ts');
declare const acknowledge: (batch: number) => Promise<void>;

const [BATCHES, SIZE] = [12, 300];

/** The lid is closed in the middle of an import, or the import's page: what was said to be kept is, and the rest can follow. */
export const asleep: Fault = {
  name: 'F18: the machine sleeps, or the page is closed, while much is written',
  rounds: 12,
  fewRounds: 2,
  impossible: cannotKill,
  begin: async () => ({ round }),
};

async function round(seed: number): Promise<void> {
  const profile = makeProfile();
  const browser = await profile.open();
  try {
    const acknowledged: number[] = [];
    const page = await openOperations(browser);
    await page.exposeFunction('acknowledge', (batch: number) => void acknowledged.push(batch));
    const writing = write(page);
    await wait(50 + chanceOf(seed)() * 600);
    if (seed % 2 === 0) {
      signalBrowser(profile.folder, 'SIGSTOP');
      await wait(seed % 4 === 2 ? 5000 : 1000);
      signalBrowser(profile.folder, 'SIGCONT');
      await writing;
    } else {
      await page.close();
      await writing.catch(() => undefined);
    }
    const later = await openOperations(browser);
    const { people } = await later.evaluate(() => torture.census());
    mustEqual(
      [new Set(people).size, people.length % SIZE],
      [people.length, 0],
      'people once, in whole batches',
    );
    if (people.length < acknowledged.length * SIZE)
      throw new Error(`${people.length} people kept, ${acknowledged.length} batches said`);
    // Doing it all again does what is left.
    await later.evaluate(writeAll, [BATCHES, SIZE] as const);
    mustEqual(
      (await later.evaluate(() => torture.census())).people.length,
      BATCHES * SIZE,
      'people in the end',
    );
  } finally {
    await browser.close();
    profile.remove();
  }
}

const write = (page: Page): Promise<void> => page.evaluate(writeAll, [BATCHES, SIZE] as const);

async function writeAll([batches, size]: readonly [number, number]): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    await torture.importBatch(batch, size);
    if ('acknowledge' in globalThis) await acknowledge(batch);
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
