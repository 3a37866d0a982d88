import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from './harness.ts';

const CAPTURES = '../shared/captures';
const present = existsSync(CAPTURES);
if (!present) console.log(`No folder ${CAPTURES}: the tests over captured pages are skipped.`);

/** What a side panel pinned to the tab lists: address and part. */
const people = (panel: Page) =>
  panel.$$eval('[data-person-email]', (elements) =>
    elements.map((element) => [element.getAttribute('data-person-email'), element.getAttribute('data-role')]),
  );

describe.skipIf(!present)('captured pages, at their own address', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    // The pictures that the captured pages name.
    await browser.context.route(/^https?:/, (route) => route.abort());
  });

  afterAll(async () => {
    expect(await browser.close()).toEqual([]);
  });

  async function openPanelAt(url: string, file: string, wrap = (markup: string) => markup): Promise<Page> {
    const markup = wrap(readFileSync(`${CAPTURES}/${file}`, 'utf8'));
    await browser.context.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><body>${markup}` }),
    );
    const page = await browser.open(url);
    return browser.openOwn(`sidepanel.html?tab=${await browser.tabIdOf(page)}`);
  }

  test('the open conversation of 2023 lists its people, and tells the minute', async () => {
    const panel = await openPanelAt(
      'https://mail.google.com/mail/u/0/?capture=vi',
      'gmail/2023-08-thread-open-vi.html',
    );
    await panel.waitForSelector('[data-person-email="shop@example.com"][data-role="from"]');
    expect(await panel.textContent('[data-context-subject]')).toBe(
      '[EXAMPLE_SHOP] Thông báo đặt hàng thành công',
    );
    const contexts = await panel.evaluate(() => chrome.storage.session.get(null));
    const [, context] = Object.entries(contexts).find(([key]) => key.startsWith('tab:')) as [
      string,
      { page: { messages: { id: string; at: number }[] } },
    ];
    // 11:54 where the reader was, in Vietnam.
    expect(new Date(context.page.messages[0]!.at).toISOString()).toMatch(/^2023-08-01T04:54/);
  });

  test('the event popover of 2026 has four guests, not fourteen', async () => {
    const panel = await openPanelAt(
      'https://calendar.google.com/calendar/u/0/r',
      'calendar/2026-06-event-popover-en.html',
    );
    await panel.waitForSelector('[data-person-email]');
    expect(new Set((await people(panel)).map(([email]) => email)).size).toBe(4);
  });
});

/** Our own pages' world, in which some functions above run. */
declare const chrome: typeof import('wxt/browser').browser;
