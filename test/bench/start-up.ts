import { type Browser, openBrowser } from '../browser/harness.ts';
import { gmailRooms } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';
import { compare, type Measure } from './measure.ts';

const ROUNDS = 11;
/** How long a page is given to come to rest. */
const REST = 700;

/** What loading an inbox costs the page's thread: with the extension, without it (twice, to show the noise). */
export async function measureStartUp(): Promise<Measure[]> {
  const [inbox] = gmailRooms;
  if (!inbox) throw new Error('The museum has no inbox');
  const [withUs, without] = [await openBrowser(), await openBrowser({ extension: false })];
  try {
    for (const { context } of [withUs, without]) await serveMuseum(context, gmailRooms);
    return [
      await compare('start-up in the page: inbox of 60 rows', 'ms of main thread', ROUNDS, {
        ours: () => timeToLoad(withUs, inbox.url),
        baseline: () => timeToLoad(without, inbox.url),
        limit: () => timeToLoad(without, inbox.url),
      }),
    ];
  } finally {
    await Promise.all([withUs.close(), without.close()]);
  }
}

async function timeToLoad({ context }: Browser, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  await page.waitForTimeout(REST);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
