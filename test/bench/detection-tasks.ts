import { type Browser, openBrowser } from '../browser/harness.ts';
import { person } from '../browser/our-pages.ts';
import { crowdRoom, personOf } from './crowd.ts';
import { compare, type Measure } from './measure.ts';

const PEOPLE = 20;
const THROTTLED = 4;
const ROUNDS = 3;
const NAVIGATIONS = 20;

/** The page's longest task while one goes to and fro on a computer four times slower: with us, and without. */
export async function measureTasks(): Promise<Measure[]> {
  const room = crowdRoom(PEOPLE, PEOPLE);
  const [withUs, without] = [await openBrowser(), await openBrowser({ extension: false })];
  try {
    for (const { context } of [withUs, without])
      await context.route('https://mail.google.com/**', (route) => route.fulfill(room.serve));
    const people = Array.from({ length: PEOPLE }, (_none, index) => personOf(index));
    await withUs.put({ stakeholders: people.map(({ name, email }) => person(name, email)) });
    return [
      await compare(`longest task of ${NAVIGATIONS} navigations at ${THROTTLED}× throttling`, 'ms', ROUNDS, {
        ours: () => longestTask(withUs, room.url),
        baseline: () => longestTask(without, room.url),
        limit: () => longestTask(without, room.url),
      }),
    ];
  } finally {
    await Promise.all([withUs.close(), without.close()]);
  }
}

async function longestTask(browser: Browser, url: string): Promise<number> {
  const page = await browser.open(url);
  const session = await browser.context.newCDPSession(page);
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED });
  const longest = await page.evaluate(navigateAndWatch, NAVIGATIONS);
  await page.close();
  return longest;
}

/** Runs in the page. A browser tells of tasks over 50 ms only: those below count as 50. */
async function navigateAndWatch(times: number): Promise<number> {
  const { museum } = window as unknown as { museum: { open: (slug: string) => void; openList: () => void } };
  let longest = 50;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  for (let time = 0; time < times; time++) {
    if (time % 2) museum.openList();
    else museum.open('crowd');
    await new Promise((done) => setTimeout(done, 250));
  }
  return longest;
}
