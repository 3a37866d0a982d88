import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { calendarOfTwoWeeks } from '../museum/calendar/index.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { person } from './our-pages.ts';
import { longestTaskOfOurs } from './tasks-of-ours.ts';

/** A whole day is 2,000: `TOUCHBASE_NAVIGATIONS=2000 npx vitest run --project alone test/browser/long-day.test.ts`. */
const NAVIGATIONS = Number(process.env.TOUCHBASE_NAVIGATIONS ?? 100);
/** By then whatever is loaded, compiled or kept once is there. */
const WARM = 50;
/** Milliseconds for one, on a busy machine. */
const SLOWEST = 400;
const MEGABYTE = 1_000_000;
const COUNTS = ['JSEventListeners', 'Nodes', 'JSHeapUsedSize', 'ScriptDuration'] as const;
/** Milliseconds that a task may take on a computer four times slower than this one's processor. */
const LONGEST_TASK = 50;
const SLOWER = 4;

const tracked = [
  person('Ana Ortiz', 'ana.ortiz@northwind.example'),
  person('Mara Okafor', 'mara.okafor@acme.example'),
  person('Sofia Lindqvist', 'sofia@fabrikam.example'),
  person('Lucas Moreau', 'lucas.moreau@fabrikam.example'),
];

const gmail = gmailDemo(Date.now());
const calendar = calendarOfTwoWeeks(Date.now());
const open = (slug: string) => `museum.open('thread-${slug}')`;
const list = 'museum.openList()';
const event = (slug: string) => `museum.openEvent('${slug}')`;
const close = 'museum.close()';
const turn = 'museum.turn()';

/**
 * What one does on each site: ten views that end as they began, then for how long one stays. `nodes` that may come or go:
 * what was drawn last is let go with what is drawn next; and the museum's Calendar keeps up to 450 of its own without us,
 * for the first 500 views, and then no more.
 */
const sites = [
  {
    site: 'Gmail',
    url: gmail.url,
    round: [open('a'), list, open('b'), open('c'), list, open('b'), open('a'), open('c'), open('a'), list],
    stays: 0,
    nodes: 10,
    at: list,
  },
  {
    site: 'Calendar',
    url: calendar.url,
    round: [
      event('pricing'),
      event('renewal'),
      close,
      event('moved'),
      turn,
      turn,
      event('offsite'),
      event('workshop'),
      close,
      event('pricing'),
    ],
    // Long enough for the last event to be believed, and for its card.
    stays: 200,
    nodes: 500,
    at: event('pricing'),
  },
];

let browser: Browser;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, [gmail, calendar]);
  await browser.put({ stakeholders: tracked });
});

afterAll(() => browser.close());

describe.each(sites)('$site', ({ url, round, stays, nodes, at }) => {
  beforeEach(async () => {
    page = await browser.open(url);
    await page.bringToFront();
    session = await browser.context.newCDPSession(page);
    await session.send('Performance.enable');
  });

  afterEach(() => page.close());

  test(
    `${NAVIGATIONS} times to and fro leave no listener, no node and no memory behind, and nothing that goes on running`,
    async () => {
      await navigate(round, stays, WARM);
      const before = await measure();
      await navigate(round, stays, NAVIGATIONS - WARM);
      const after = await measure();
      expect(after.JSEventListeners).toBe(before.JSEventListeners);
      expect(after.Nodes - before.Nodes).toBeLessThan(nodes);
      expect(after.JSHeapUsedSize - before.JSHeapUsedSize).toBeLessThan(MEGABYTE);

      await page.waitForTimeout(1500);
      expect((await measure()).ScriptDuration, 'script run in 1.5 idle seconds').toBe(after.ScriptDuration);
      await page.evaluate(at);
      await expect.poll(async () => (await badgesOn(page)).length).toBeGreaterThan(0);
    },
    NAVIGATIONS * SLOWEST,
  );

  test(`no task takes more than ${LONGEST_TASK} ms on a computer ${SLOWER} times slower`, async () => {
    const times: number[] = [];
    for (let again = 0; again < 3; again++) {
      times.push(await longestTaskOfOurs(session, () => navigate(round, stays, 20)));
    }
    // What the machine's other work makes longer, by its caches, comes once; a long task of ours comes each time.
    const longest = Math.min(...times);
    expect(longest).toBeGreaterThan(0);
    expect(longest * SLOWER).toBeLessThan(LONGEST_TASK);
  });
});

/** So many views, each long enough for its badges to be asked for and drawn. */
async function navigate(round: readonly string[], stays: number, times: number): Promise<void> {
  // As a function of the page's own, since its strict policy evaluates no text.
  const views = round.map((view) => `() => ${view}`).join(', ');
  await page.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let round = 0; round < ${times / round.length}; round++) {
      for (const view of [${views}]) {
        void view();
        for (let frames = 0; frames < 2; frames++) await frame();
      }
      await new Promise((done) => setTimeout(done, ${stays}));
    }
  })()`);
  // Half a second after an event has been opened Calendar goes on filling it.
  await page.waitForTimeout(800);
}

/** The browser's own counts, of the page and all that runs in it, when nothing is left to collect. */
async function measure(): Promise<Record<(typeof COUNTS)[number], number>> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const [listeners, nodes, heap, script] = COUNTS.map(
    (count) => metrics.find(({ name }) => name === count)?.value ?? Number.NaN,
  );
  return { JSEventListeners: listeners!, Nodes: nodes!, JSHeapUsedSize: heap!, ScriptDuration: script! };
}
