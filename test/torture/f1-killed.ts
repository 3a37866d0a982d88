import type { Page } from 'playwright-core';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual } from './fault.ts';
import type { Census } from './in-page.ts';
import { cannotKill, killBrowser } from './kill.ts';
import { makeProfile, openOperations, type Profile } from './profile.ts';

declare const torture: typeof import('./in-page.ts');
declare const acknowledge: (batch: string) => Promise<void>;

/** People in a batch; each gets a touch in the next. */
const SIZE = 500;
/** Milliseconds from the beginning of the import to the end of the browser. */
const [EARLIEST, LATEST, FEW_LATEST] = [300, 1400, 700];

/** The browser is killed in the middle of a long import, then started twice: Chromium may lose a database at the second. */
export const killed: Fault = {
  name: 'F1: the browser is killed while much is written, and started twice',
  rounds: 50,
  atOnce: 2,
  impossible: cannotKill,
  begin: async (isFew) => ({ round: (seed) => round(seed, isFew ? FEW_LATEST : LATEST) }),
};

async function round(seed: number, latest: number): Promise<void> {
  const profile = makeProfile();
  try {
    const acknowledged = await importUntilKilled(profile, EARLIEST + chanceOf(seed)() * (latest - EARLIEST));
    for (const start of ['first', 'second']) {
      const browser = await profile.open();
      const page = await openOperations(browser);
      // One small write between the starts, as life has it.
      await page.evaluate((text) => torture.importBatch(9000, 1).then(() => torture.writeNote(text)), start);
      check(await page.evaluate(() => torture.census()), acknowledged, `after the ${start} start`);
      await browser.close();
    }
  } finally {
    profile.remove();
  }
}

/** The names of what was said to be kept, at the moment of the end. */
async function importUntilKilled(profile: Profile, after: number): Promise<string[]> {
  const browser = await profile.open();
  const acknowledged: string[] = [];
  const page = await openOperations(browser);
  await page.exposeFunction('acknowledge', (batch: string) => void acknowledged.push(batch));
  await begin(page);
  await new Promise((done) => setTimeout(done, after));
  killBrowser(profile.folder);
  const atTheEnd = [...acknowledged];
  await browser.context.close().catch(() => undefined);
  return atTheEnd;
}

/** Begins to write without an end, and does not wait for it. */
const begin = (page: Page): Promise<void> =>
  page.evaluate((size) => {
    const write = async () => {
      for (let batch = 0; ; batch++) {
        await torture.importBatch(batch, size);
        await acknowledge(`people ${batch}`);
        await torture.touchBatch(batch, size);
        await acknowledge(`touches ${batch}`);
      }
    };
    void write();
  }, SIZE);

/** Every batch that was acknowledged is whole, every other whole or not there, and nothing twice. */
function check({ people, touches }: Census, acknowledged: readonly string[], when: string): void {
  mustEqual(people.length, new Set(people).size, `people who are there once, ${when}`);
  mustEqual(touches.length, new Set(touches).size, `touches that are there once, ${when}`);
  const batches = Map.groupBy(people, (email) => email.slice(1, email.indexOf('.')));
  batches.delete('9000');
  const sizes = [...batches.values()].map((batch) => batch.length);
  mustEqual(
    sizes.filter((size) => size !== SIZE),
    [],
    `half batches of people, ${when}`,
  );
  mustEqual(touches.length % SIZE, 0, `half batches of touches, ${when}`);
  const kept = { people: batches.size, touches: touches.length / SIZE };
  for (const kind of ['people', 'touches'] as const) {
    const said = acknowledged.filter((name) => name.startsWith(kind)).length;
    if (kept[kind] < said) throw new Error(`${kept[kind]} of ${said} batches of ${kind} kept, ${when}`);
  }
}
