import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { builtFor, openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { bytesOfDatabases } from './disk.ts';
import { compare, type Measure } from './measure.ts';

const [PEOPLE, EACH] = [20_000, 50];
const ALL = PEOPLE * EACH;
/** Rows take minutes for a million: a tenth of them, ten times. */
const ROWS_SHARE = 10;
const TOUCHES = `${ALL.toLocaleString('en')} touches`;
/** What a million touches may take at most, each, on disk. */
const BYTES_LIMIT = 40;
/** Nothing may hold up a visible page for longer, in milliseconds. */
const LONGEST_TASK = 50;

/** Our own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

/** What the page's world has while this runs. */
declare const bench: typeof import('./storage-in-page.ts');
declare const importing: typeof import('./import-in-page.ts');
type Held = Awaited<ReturnType<typeof importing.importStaged>>;

/**
 * What the store costs: beside rows of raw IndexedDB, and beside records packed by hand, in one run. What lies on the disk
 * is looked at after the browser was closed and opened again: until then LevelDB keeps much that is gone already.
 */
export async function measureStorage(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-storage-'));
  try {
    const people = [PEOPLE, EACH] as const;
    const { imported, undone } = await importInDashboard();
    const before = await withPage(folder, (page) => page.evaluate((count) => bench.addPeople(count), PEOPLE));
    const ours = await withPage(folder, (page) => page.evaluate((all) => bench.importAll(...all), people));
    const packed = await withPage(folder, (page) =>
      page.evaluate((all) => bench.importPacked(...all), people),
    );
    const few = [PEOPLE / ROWS_SHARE, EACH] as const;
    const rows = await withPage(folder, async (page) => {
      const time = await page.evaluate((all) => bench.importRows(...all), few);
      return { time, measures: await ask(page) };
    });
    return [
      {
        name: `import of ${TOUCHES}`,
        ours: ours.found,
        baseline: rows.found.time * ROWS_SHARE,
        limit: packed.found,
        unit: 'ms',
      },
      {
        name: `longest task in the page, import of ${TOUCHES} and its undo, ${seconds(imported)} and ${seconds(undone)}`,
        ours: Math.max(imported.longestTask, undone.longestTask),
        baseline: LONGEST_TASK,
        limit: 0,
        unit: 'ms',
      },
      {
        name: `on disk after a restart, ${TOUCHES}, at most ${BYTES_LIMIT} bytes each`,
        ours: (ours.bytes - before.bytes) / ALL,
        baseline: ((rows.bytes - packed.bytes) * ROWS_SHARE) / ALL,
        limit: (packed.bytes - ours.bytes) / ALL,
        unit: 'bytes a touch',
      },
      ...rows.found.measures,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole import of mail that is staged, and its undo, in a dashboard that shows what is stored. */
async function importInDashboard(): Promise<{ imported: Held; undone: Held }> {
  const browser = await openBrowser({ frontFirst: true });
  try {
    const page = await browser.openOwn('dashboard.html#/data');
    await page.evaluate(
      await bundle(fileURLToPath(new URL('./import-in-page.ts', import.meta.url)), 'importing'),
    );
    await page.evaluate((all) => importing.stageMails(...all), [PEOPLE, EACH] as const);
    const worker = `/assets/${workerName()}`;
    return {
      imported: await page.evaluate((all) => importing.importStaged(...all), [PEOPLE, worker] as const),
      undone: await page.evaluate((one) => importing.undoImported(one), worker),
    };
  } finally {
    await browser.close();
  }
}

const seconds = ({ time }: Held): string => `${(time / 1_000).toFixed(1)} s`;

const workerName = (): string | undefined =>
  readdirSync(join(builtFor('chrome-mv3'), 'assets')).find((name) => name.startsWith('import-mail.worker'));

/** Does something in a page of ours, and says what the databases take when the browser has been opened once more. */
async function withPage<T>(
  folder: string,
  work: (page: Page) => Promise<T>,
): Promise<{ found: T; bytes: number }> {
  const browser = await openBrowser({ folder, frontFirst: true });
  let found: T;
  let written: number;
  try {
    const page = await browser.openOwn('popup.html');
    await page.evaluate(await bundle(fileURLToPath(new URL('./storage-in-page.ts', import.meta.url))));
    found = await work(page);
    written = await generation(page, 'written');
  } finally {
    await browser.close();
  }
  const again = await openBrowser({ folder, frontFirst: true });
  try {
    await untilCopied(await again.openOwn('popup.html'), written);
    return { found, bytes: await whenAtRest(folder) };
  } finally {
    await again.close();
  }
}

/** How often the database has been written to (sentinel.ts), or had been when it was last copied (take-snapshot.ts). */
const generation = (page: Page, what: 'written' | 'copied'): Promise<number> =>
  page.evaluate(async (which) => {
    const { sentinel, 'snapshot-covers': covers } = await chrome.storage.local.get(null);
    if (which === 'written') return (sentinel as { generation: number }).generation;
    const { snapshot = '' } = (covers ?? {}) as { snapshot?: string };
    return Number(/-(\d+)\.touchbase$/.exec(snapshot)?.[1] ?? 0);
  }, what);

/** The background does so at a start, and heals right after it: LevelDB begins a new log by that. */
async function untilCopied(page: Page, written: number): Promise<void> {
  for (let tries = 0; (await generation(page, 'copied')) < written && tries < 120; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Their size once it has not changed for a few seconds. */
async function whenAtRest(folder: string): Promise<number> {
  let bytes = Number.NaN;
  for (let same = 0; same < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = bytesOfDatabases(folder);
    same = now === bytes ? same + 1 : 0;
    bytes = now;
  }
  return bytes;
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
