import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gmailDemo } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { person } from './our-pages.ts';

/** A whole day is 2,000: `TOUCHBASE_NAVIGATIONS=2000 npx vitest run --project browser test/browser/long-day.test.ts`. */
const NAVIGATIONS = Number(process.env.TOUCHBASE_NAVIGATIONS ?? 200);
/** By then whatever is loaded, compiled or kept once is there. */
const WARM = 100;
/** Milliseconds for one, on a busy machine. */
const SLOWEST = 300;
const MEGABYTE = 1_000_000;
/** Nodes: what was drawn last is let go with what is drawn next, so a few may come or go. */
const A_BADGE_OR_TWO = 10;
const COUNTS = ['JSEventListeners', 'Nodes', 'JSHeapUsedSize', 'ScriptDuration'] as const;

const tracked = [
  person('Ana Ortiz', 'ana.ortiz@northwind.example'),
  person('Mara Okafor', 'mara.okafor@acme.example'),
  person('Sofia Lindqvist', 'sofia@fabrikam.example'),
  person('Lucas Moreau', 'lucas.moreau@fabrikam.example'),
];

/** One round ends as it began. */
const round = ['a', '', 'b', 'c', '', 'b', 'a', 'c', 'a', ''];

let browser: Browser;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  browser = await openBrowser();
  const inbox = gmailDemo(Date.now());
  await serveMuseum(browser.context, [inbox]);
  await browser.put({ stakeholders: tracked });
  page = await browser.open(inbox.url);
  session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable');
});

afterAll(() => browser.close());

test(
  `${NAVIGATIONS} times to and fro leave no listener, no node and no memory behind, and nothing that goes on running`,
  async () => {
    await navigate(WARM);
    const before = await measure();
    await navigate(NAVIGATIONS - WARM);
    const after = await measure();
    expect(await emailsOn()).not.toEqual([]);
    expect(after.JSEventListeners).toBe(before.JSEventListeners);
    expect(after.Nodes - before.Nodes).toBeLessThan(A_BADGE_OR_TWO);
    expect(after.JSHeapUsedSize - before.JSHeapUsedSize).toBeLessThan(MEGABYTE);

    await page.waitForTimeout(1500);
    expect((await measure()).ScriptDuration, 'script run in 1.5 idle seconds').toBe(after.ScriptDuration);
  },
  NAVIGATIONS * SLOWEST,
);

const emailsOn = async () => (await badgesOn(page)).map(({ email }) => email);

/** So many views, each long enough for its badges to be asked for and drawn. */
async function navigate(times: number): Promise<void> {
  await page.evaluate(
    async ([views, rounds]) => {
      const { museum } = window as unknown as { museum: Record<string, (slug?: string) => void> };
      const frame = () => new Promise(requestAnimationFrame);
      for (let round = 0; round < rounds; round++) {
        for (const view of views) {
          if (view) museum.open?.(`thread-${view}`);
          else museum.openList?.();
          for (let frames = 0; frames < 2; frames++) await frame();
        }
      }
    },
    [round, times / round.length] as const,
  );
  await page.waitForTimeout(300);
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
