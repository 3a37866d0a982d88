import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gmailDemo } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { person } from './our-pages.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ana = 'ana.ortiz@northwind.example';
/** Two opened messages of hers, and the one tab stop. */
const ONE_SET = { badges: [ana, ana], hosts: 3 };

let browser: Browser;
let page: Page;
let noise: string[];

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, [gmailDemo(Date.now(), 'thread-a')]);
  await becomeDeveloper();
  await browser.put({ stakeholders: [person('Ana Ortiz', ana)] });
  page = await browser.context.newPage();
  noise = [];
  page.on('pageerror', ({ message }) => noise.push(message));
  page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  await page.goto(gmailDemo(Date.now(), 'thread-a').url);
});

afterAll(() => browser.close());

/** What there is of ours on the page, of whichever version. */
const drawn = async () => ({
  badges: (await badgesOn(page)).map(({ email }) => email),
  hosts: await page.evaluate(
    () => [...document.querySelectorAll('span:empty')].filter(({ attributes }) => !attributes.length).length,
  ),
});

/** A folder's extension comes back from a reload only for developers. */
async function becomeDeveloper(): Promise<void> {
  const settings = await browser.open('chrome://extensions');
  await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await settings.close();
}

/** Does what closes all our own pages; returns when that was, by the clock of Gmail's page. */
async function inOwnPage(work: () => unknown): Promise<number> {
  const own = await browser.openOwn('popup.html');
  const at = await page.evaluate(() => performance.now());
  await own.evaluate(work).catch(() => undefined);
  return at;
}

test('after an update the old badges go and new ones come, one set, without a reload of the page', async () => {
  await expect.poll(drawn).toEqual(ONE_SET);
  await page.evaluate(() => {
    const ours = (node: Node) => node instanceof HTMLElement && node.matches('span:empty:not([class], [id])');
    const changes: { at: number; added: number; removed: number }[] = [];
    Object.assign(window, { changes, neverReloaded: true });
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        const [added, removed] = [addedNodes, removedNodes].map((nodes) => [...nodes].filter(ours).length);
        if (added || removed)
          changes.push({ at: performance.now(), added: added ?? 0, removed: removed ?? 0 });
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
  for (const round of [1, 2]) {
    await page.evaluate('changes.length = 0');
    const reloadedAt = await inOwnPage(() => chrome.runtime.reload());
    await expect.poll(() => page.evaluate('changes.length'), { timeout: 5000 }).toBeGreaterThanOrEqual(6);
    await page.waitForTimeout(1200);
    expect(await drawn(), `round ${round}`).toEqual(ONE_SET);
    const changes = (await page.evaluate('changes')) as { at: number; added: number; removed: number }[];
    // The old first: there never were two sets, and each came and went once.
    expect(changes.map(({ removed }) => removed).join('')).toMatch(/^1110+$/);
    expect(changes.reduce((sum, { added }) => sum + added, 0)).toBe(3);
    const lastGone = changes.findLast(({ removed }) => removed > 0)?.at ?? Number.NaN;
    expect(lastGone - reloadedAt).toBeLessThan(1000);
  }
  expect(await page.evaluate('neverReloaded')).toBe(true);
  expect(noise).toEqual([]);
});

describe('left alone on a page that nobody touches', () => {
  /** From a tab behind the page, which stays in sight. */
  const switchTo = async (isOn: boolean) => {
    const settings = await browser.open('chrome://extensions');
    await page.bringToFront();
    const { extensionId } = browser;
    await settings.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [extensionId, isOn] as const);
    await settings.close();
  };

  test.each([
    ['awake', async () => undefined],
    ['asleep', () => browser.stopBackground()],
  ])('all of it is gone within a second when it is disabled, the background %s', async (_, prepare) => {
    await expect.poll(drawn).toEqual(ONE_SET);
    await prepare();
    await switchTo(false);
    await expect.poll(drawn, { timeout: 1000, interval: 50 }).toEqual({ badges: [], hosts: 0 });
    expect(noise).toEqual([]);
    await switchTo(true);
    await expect.poll(drawn).toEqual(ONE_SET);
  });

  test('all of it is gone within a second when it is removed, and nothing comes back', async () => {
    await expect.poll(drawn).toEqual(ONE_SET);
    await inOwnPage(() => chrome.management.uninstallSelf());
    await expect.poll(drawn, { timeout: 1000, interval: 50 }).toEqual({ badges: [], hosts: 0 });
    await page.evaluate("museum.open('thread-b')");
    await page.waitForTimeout(300);
    expect((await drawn()).hosts).toBe(0);
    expect(noise).toEqual([]);
  });
});
