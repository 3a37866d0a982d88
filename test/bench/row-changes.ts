import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { compare, type Measure } from './measure.ts';

const ROUNDS = 5;

/** The cost of watching 10,000 row changes: ours, against looking through the document each time, and against nothing. */
export async function measureRowChanges(): Promise<Measure[]> {
  const code = await bundle('test/bench/row-changes-in-page.ts');
  const browser = await openBrowser({ extension: false });
  try {
    const under = (which: 'ours' | 'baseline' | 'limit') => async () => {
      const page = await browser.context.newPage();
      await page.evaluate(code);
      const time = await scriptTime(page, () =>
        page.evaluate((name) => globalThis.changeRowsUnder(name), which),
      );
      await page.close();
      return time;
    };
    return [
      await compare('10,000 row changes watched', 'ms of script', ROUNDS, {
        ours: under('ours'),
        baseline: under('baseline'),
        limit: under('limit'),
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds of JavaScript that a page runs during `work`, by the browser's own count. */
export async function scriptTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await scriptDuration(session);
  await work();
  return (await scriptDuration(session)) - before;
}

async function scriptDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}
