import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../browser/harness.ts';
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
  await page.evaluate(writeEverything, { people, each: TOUCHES_EACH });
  await page.close();
}

/** Runs in one of our own pages, so it brings everything it needs: records in the form of lib/store/schema.ts. */
async function writeEverything({ people, each }: { people: number; each: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('touchbase');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const now = Date.now();
  const year = new Date(now).getUTCFullYear();
  const batch = 2000;
  for (let start = 0; start < people; start += batch) {
    const transaction = database.transaction(['stakeholders', 'touches'], 'readwrite');
    for (let index = start; index < Math.min(start + batch, people); index++) {
      const id = `bench-${index}`;
      const at = Float64Array.from({ length: each }, (_none, touch) => now - (each - touch) * 86_400_000);
      transaction.objectStore('stakeholders').put({
        id,
        name: `Person ${index}`,
        emails: [`person${index}@bench.example`],
        group: 'customer',
        createdAt: now,
        updatedAt: now,
        summary: { count: each, last: now - 86_400_000, lastTwoWay: now - 86_400_000 },
      });
      transaction.objectStore('touches').put({
        stakeholderId: id,
        year,
        at,
        what: new Uint8Array(each),
        groupSize: new Uint16Array(each).fill(2),
        refs: Array.from({ length: each }, (_none, touch) => `${index}-${touch}`).join('\n'),
        subjects: Array.from({ length: each }, () => 'Re: Pricing').join('\n'),
      });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();
}

/** Our own pages' world, in which some functions above run. */
declare const chrome: typeof import('wxt/browser').browser;
