import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { compare, type Measure } from './measure.ts';

const STAKEHOLDERS = 20_000;
const TOUCHES_EACH = 50;
const ROUNDS = 9;

/** From opening the side panel to the first data on it: with a large database, with a small one, with nothing to show. */
export async function measurePanel(): Promise<Measure[]> {
  const [large, small] = [await openBrowser(), await openBrowser()];
  try {
    await fill(large, STAKEHOLDERS);
    await fill(small, 8);
    const measure = await compare(
      `panel open to first data, ${STAKEHOLDERS} stakeholders and ${STAKEHOLDERS * TOUCHES_EACH} touches`,
      'ms',
      ROUNDS,
      {
        ours: () => timeToFirst(large, 1, '[data-person-email]'),
        baseline: () => timeToFirst(small, 1, '[data-person-email]'),
        limit: () => timeToFirst(small, 2, '[data-no-context]'),
      },
    );
    return [measure];
  } finally {
    await Promise.all([large.close(), small.close()]);
  }
}

/** The panel pinned to a tab that has (`which` 1) or lacks (2) a context. */
async function timeToFirst(browser: Browser, which: number, selector: string): Promise<number> {
  const host = await browser.context.newPage();
  await host.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  const tabId = which === 1 ? await giveContext(host) : -1;
  const panel = await browser.openOwn(`sidepanel.html?tab=${tabId}`);
  const time = await panel.evaluate(untilShown, selector);
  await Promise.all([panel.close(), host.close()]);
  return time;
}

/** Makes the tab of an own page carry a conversation with four of the stakeholders. */
function giveContext(host: Page): Promise<number> {
  return host.evaluate(async () => {
    const tab = await chrome.tabs.getCurrent();
    const person = (index: number) => ({
      email: `person${index}@bench.example`,
      name: `Person ${index}`,
      role: 'to',
    });
    const page = {
      kind: 'thread',
      key: '19a94f8c12345678',
      subject: 'Pricing',
      own: [],
      messages: [{ recipients: [1, 3, 5, 7].map(person) }],
      composing: [],
    };
    await chrome.storage.session.set({ [`tab:${tab?.id}`]: { page } });
    return tab?.id ?? -1;
  });
}

/** Runs in the panel: milliseconds from the start of its loading until the element is there and painted. */
function untilShown(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => resolve(performance.now()));
    };
    look();
  });
}

async function fill(browser: Browser, people: number): Promise<void> {
  const page = await browser.openOwn('popup.html');
  // The extension makes its database when it first asks it something.
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.evaluate(await bundle(fileURLToPath(new URL('./million-in-page.ts', import.meta.url))));
  await page.evaluate((all) => bench.fill(...all), [people, TOUCHES_EACH] as const);
  await page.close();
}

/** What the page's world has while it is filled. */
declare const bench: typeof import('./million-in-page.ts');

/** Our own pages' world, in which some functions above run. */
declare const chrome: typeof import('wxt/browser').browser;
