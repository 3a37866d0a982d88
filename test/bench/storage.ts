import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { compare, type Measure } from './measure.ts';

const [PEOPLE, EACH] = [20_000, 50];
const ALL = PEOPLE * EACH;
/** Rows take minutes for a million: a tenth of them, ten times. */
const ROWS_SHARE = 10;
const TOUCHES = `${ALL.toLocaleString('en')} touches`;
/** What a million touches may take at most, each, on disk. */
const BYTES_LIMIT = 40;

/** What the page's world has while this runs. */
declare const bench: typeof import('./storage-in-page.ts');

/** What the store costs: beside rows of raw IndexedDB, and beside records packed by hand, in one run. */
export async function measureStorage(): Promise<Measure[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.openOwn('popup.html');
    await page.evaluate(await bundle(fileURLToPath(new URL('./storage-in-page.ts', import.meta.url))));
    return [...(await fill(page)), ...(await ask(page))];
  } finally {
    await browser.close();
  }
}

/** The import, once: nobody imports a million touches twice. */
async function fill(page: Page): Promise<Measure[]> {
  const size = () => page.evaluate(() => bench.bytesOnDisk());
  const grown = async (work: () => Promise<number>): Promise<{ time: number; bytes: number }> => {
    const before = await size();
    const time = await work();
    return { time, bytes: (await size()) - before };
  };
  await page.evaluate((people) => bench.addPeople(people), PEOPLE);
  const ours = await grown(() => page.evaluate((all) => bench.importAll(...all), [PEOPLE, EACH] as const));
  const limit = await grown(() =>
    page.evaluate((all) => bench.importPacked(...all), [PEOPLE, EACH] as const),
  );
  const rows = await grown(() =>
    page.evaluate((all) => bench.importRows(...all), [PEOPLE / ROWS_SHARE, EACH] as const),
  );
  return [
    {
      name: `import of ${TOUCHES}`,
      ours: ours.time,
      baseline: rows.time * ROWS_SHARE,
      limit: limit.time,
      unit: 'ms',
    },
    {
      name: `on disk, ${TOUCHES}, at most ${BYTES_LIMIT} bytes each`,
      ours: ours.bytes / ALL,
      baseline: (rows.bytes * ROWS_SHARE) / ALL,
      limit: limit.bytes / ALL,
      unit: 'bytes a touch',
    },
  ];
}

async function ask(page: Page): Promise<Measure[]> {
  let index = 0;
  const here = [1, 3, 5, 7];
  return [
    await compare('a single small write', 'ms', 41, {
      ours: () => page.evaluate((number) => bench.writeOne(number), index++),
      baseline: () => page.evaluate((number) => bench.writeRaw(number), index++),
      limit: () => page.evaluate((number) => bench.writeRaw(number), index++),
    }),
    await compare(`reading what the side panel shows, ${TOUCHES}`, 'ms', 41, {
      ours: () => page.evaluate((people) => bench.readPanel(people), here),
      baseline: () => page.evaluate((people) => bench.readPanelRows(people, 'rows'), here),
      limit: () => page.evaluate((people) => bench.readPanelRows(people, 'packed'), here),
    }),
    await compare(`snapshot, ${TOUCHES}`, 'ms', 3, {
      ours: async () => {
        await page.evaluate((number) => bench.writeOne(number), index++);
        return page.evaluate(() => bench.snapshot());
      },
      baseline: async () => (await page.evaluate(() => bench.copyRows())) * ROWS_SHARE,
      limit: () => page.evaluate(() => bench.copyPacked()),
    }),
  ];
}
