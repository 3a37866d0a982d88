import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/harness.ts';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual } from './fault.ts';
import { openOperations } from './profile.ts';

declare const torture: typeof import('./in-page.ts');

const MOST = 60;
/** Bits flipped in a round of F9: with a hundred rounds, a thousand. */
const FLIPS = 10;

/** Everything out, everything else in, and back: the same file to the byte. */
export const roundTrip: Fault = {
  name: 'F10: a database made by chance goes out, away, and in again',
  rounds: 100,
  begin: () => onOnePage(goThereAndBack),
};

/** A file cut short, or with a bit flipped: refused, and nothing is changed. */
export const malformedBackups: Fault = {
  name: 'F9: backups cut short or with a bit flipped',
  rounds: 100,
  begin: () => onOnePage(offerMalformed),
};

async function onOnePage(round: (page: Page, seed: number) => Promise<void>) {
  const browser = await openBrowser();
  const page = await openOperations(browser);
  await page.evaluate(() => torture.importBatch(0, 50).then(() => torture.touchBatch(0, 50)));
  return {
    round: (seed: number) => round(page, seed),
    end: async () => void (await browser.close()),
  };
}

async function goThereAndBack(page: Page, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  const sizes = [seed + 1, 1 + Math.floor(chance() * MOST), 1 + Math.floor(chance() * MOST)] as const;
  const hashes = await page.evaluate(async ([batch, size, other]) => {
    await torture.importBatch(batch, size);
    await torture.touchBatch(batch, size, other);
    await torture.writeNote(`note ${batch}`);
    const file = await torture.backUp();
    await torture.importBatch(10_000 + batch, other);
    const between = await torture.hashOf(await torture.backUp());
    await torture.restore(file);
    return [await torture.hashOf(file), await torture.hashOf(await torture.backUp()), between];
  }, sizes);
  mustEqual(hashes[1], hashes[0], 'the file after the way there and back');
  if (hashes[2] === hashes[0]) throw new Error('nothing had changed between');
}

async function offerMalformed(page: Page, seed: number): Promise<void> {
  const taken = await page.evaluate(
    async ([percent, flips, places]) => {
      const before = await torture.hashOf(await torture.backUp());
      const bytes = new Uint8Array(await (await torture.backUp()).arrayBuffer());
      const files = [bytes.slice(0, Math.floor((bytes.length * percent) / 100))];
      for (const place of places.slice(0, flips)) {
        const copy = bytes.slice();
        const bit = Math.floor(place * copy.length * 8);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        files.push(copy);
      }
      const outcomes = await Promise.all(
        files.map((file) =>
          torture.restore(new Blob([file])).then(
            () => 'taken',
            () => 'refused',
          ),
        ),
      );
      const after = await torture.hashOf(await torture.backUp());
      return [...outcomes.filter((outcome) => outcome === 'taken'), ...(after === before ? [] : ['changed'])];
    },
    [seed % 100, FLIPS, Array.from({ length: FLIPS }, chanceOf(seed))] as const,
  );
  mustEqual(taken, [], 'what came of malformed files');
}
