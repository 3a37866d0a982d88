import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { type Measure, median } from './measure.ts';

const PEOPLE = 20_000;
const EACH = 50;
const ROUNDS = 3;
const TOUCHES = `${(PEOPLE * EACH).toLocaleString('en')} touches`;
/** Figures are for reading: a slow machine is waited for. */
const PATIENCE = 600_000;
/** Nothing may hold up a visible page for longer, in milliseconds. */
const LONGEST_TASK = 50;

/** What the page's world has while this runs. */
declare const bench: typeof import('./million-in-page.ts');
declare const tasks: number[];

/**
 * Backup and restore of a million touches as the user sees them: from the click to the file, and from the choice of the
 * file to "Restored", keeping what was there included; into an empty Touchbase, and where nothing has changed. Against
 * rows of JSON, and against the bare records.
 */
export async function measureBackup(): Promise<Measure[]> {
  const browser = await openBrowser({ frontFirst: true });
  try {
    const page = await browser.openOwn('dashboard.html#/data');
    await page.evaluate(
      await bundle(fileURLToPath(new URL('./million-in-page.ts', import.meta.url)), 'bench'),
    );
    const { path: empty } = await backUp(page);
    await page.evaluate(([people, each]) => bench.fill(people, each), [PEOPLE, EACH] as const);
    await page.getByText((PEOPLE * EACH).toLocaleString('en-GB')).waitFor();
    const found: Record<string, number[]> = {};
    const note = (name: string, value: number) => {
      found[name] = [...(found[name] ?? []), value];
    };
    for (let round = 0; round < ROUNDS; round++) await measureRound(page, empty, note);
    const of = (name: string): number => median(found[name] ?? []);
    const limits = { baseline: of('restore rows'), limit: of('restore bytes'), unit: 'ms' };
    return [
      {
        name: `backup, ${TOUCHES}`,
        ours: of('backup'),
        baseline: of('backup rows'),
        limit: of('backup bytes'),
        unit: 'ms',
      },
      { name: `restore into an empty Touchbase, ${TOUCHES}`, ours: of('restore into empty'), ...limits },
      { name: `restore over the same, ${TOUCHES}`, ours: of('restore over same'), ...limits },
      {
        name: `longest task in the page, backup and restore of ${TOUCHES}`,
        ours: Math.max(...(found.task ?? [])),
        baseline: LONGEST_TASK,
        limit: 0,
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
  }
}

async function measureRound(
  page: Page,
  empty: string,
  note: (name: string, value: number) => void,
): Promise<void> {
  await watchTasks(page);
  const { time, path } = await backUp(page);
  note('backup', time);
  note('restore over same', await restore(page, path));
  await untilCopied(page);
  await restore(page, empty);
  await untilCopied(page);
  note('restore into empty', await restore(page, path));
  await page.getByText((PEOPLE * EACH).toLocaleString('en-GB')).waitFor();
  note('task', await page.evaluate(() => Math.max(0, ...tasks)));
  await untilCopied(page);
  note('backup rows', await page.evaluate(() => bench.backUpRows()));
  note('backup bytes', await page.evaluate(() => bench.backUpBytes()));
  note('restore rows', await page.evaluate(() => bench.restoreRows(20)));
  note('restore bytes', await page.evaluate(() => bench.restoreBytes()));
}

/** Until the background has its copy of what was restored: nothing else is measured beside that. */
async function untilCopied(page: Page): Promise<void> {
  await page.waitForFunction(() => bench.isCopied(), undefined, { polling: 500, timeout: PATIENCE });
}

async function backUp(page: Page): Promise<{ time: number; path: string }> {
  const downloading = page.waitForEvent('download', { timeout: PATIENCE });
  const start = performance.now();
  await page.getByRole('button', { name: 'Back up now' }).click();
  const download = await downloading;
  const time = performance.now() - start;
  return { time, path: await download.path() };
}

async function restore(page: Page, path: string): Promise<number> {
  const start = performance.now();
  await page.locator('input[type=file]').setInputFiles(path);
  const replace = page.getByRole('button', { name: 'Replace everything' });
  await replace.waitFor({ timeout: PATIENCE });
  await replace.click();
  await page.getByText(/^Restored .*\.$/).waitFor({ timeout: PATIENCE });
  const time = performance.now() - start;
  await page
    .getByRole('button', { name: 'Dismiss' })
    .click({ timeout: 500 })
    .catch(() => undefined);
  return time;
}

/** Writes down every task that held up the page, from now on. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { tasks: [] });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
}
