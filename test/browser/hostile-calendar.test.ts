import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageContext } from '../../lib/store/page-contexts.ts';
import { hostileCalendar } from '../museum/hostile/calendar.ts';
import { lookAlikes, tracked } from '../museum/hostile/people.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { person } from './our-pages.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What is stored and never drawn on a page. */
const CANARY = 'canary-5e1c';

const emails = tracked.map(({ email }) => email);
const stakeholders = emails.map((email, index) =>
  person(`${CANARY}-name-${index}`, email, { role: `${CANARY}-role`, organisation: `${CANARY}-org` }),
);

let browser: Browser;
let own: Page;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  browser = await openBrowser();
  const room = hostileCalendar(Date.now());
  await browser.context.route('https://calendar.google.com/**', (route) =>
    route.fulfill({ headers: room.headers, body: room.html }),
  );
  await browser.put({ stakeholders });
  own = await browser.openOwn('popup.html');
  page = await browser.open(room.url);
  page.on('dialog', () => expect.unreachable('a dialog'));
  session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate("museum.openEvent('hostile')");
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

const rows = async () => (await badgesOn(page)).map(({ email }) => email);
const hosts = () => page.$$eval('body > span', (all) => all.length);

async function context(): Promise<PageContext> {
  const kept = await own.evaluate(() => chrome.storage.session.get(null));
  return Object.entries(kept).find(([key]) => key.startsWith('tab:'))?.[1] as PageContext;
}

test('guests whose names are markup, turned, unseen or a megabyte long get their row; who looks like them gets none', async () => {
  await expect.poll(rows, { timeout: 5000 }).toEqual(emails);
  expect(await page.evaluate('hostile.booms')).toEqual([]);
});

test('whoever looks like somebody else stays somebody else', async () => {
  const { page: seen } = await context();
  if (seen.kind !== 'event') throw new Error('no event seen');
  const others = Object.values(lookAlikes).map(({ email }) => email);
  expect(seen.guests.map(({ email }) => email)).toEqual(expect.arrayContaining([...emails, ...others]));
  expect(seen.guests.every(({ name }) => name.length <= 200)).toBe(true);
});

test('a page that reads everything finds nothing of what is stored, nor who we are', async () => {
  await expect.poll(hosts, { message: 'the card and the dots' }).toBe(2);
  const loot = (await page.evaluate('hostile.loot()')) as string;
  expect(loot.length).toBeGreaterThan(1_000_000);
  expect(loot, 'our hosts, empty').toContain('<span></span>');
  for (const word of [CANARY, browser.extensionId, 'no touch yet', 'Log it', 'past-'])
    expect(loot).not.toContain(word);
  expect(loot.toLowerCase()).not.toContain('touchbase');
  expect(await page.evaluate('hostile.heard')).toEqual([]);
});

test('forged events and messages open nothing, log nothing, and take neither card nor dots away', async () => {
  await page.evaluate('hostile.forge()');
  await page.waitForTimeout(300);
  await page.evaluate("museum.close(); museum.openEvent('hostile')");
  await expect.poll(rows).toEqual(emails);
  expect(await hosts()).toBe(2);
  expect((await context()).focus).toBeUndefined();
  const { touches } = await browser.stored();
  expect(touches).toEqual([]);
});

test('a click on a cover over a row is the cover’s', async () => {
  const [row] = await badgesOn(page);
  await page.evaluate('window.uncover = hostile.cover()');
  await page.mouse.click(row!.x, row!.y);
  await page.waitForTimeout(200);
  expect((await context()).focus).toBeUndefined();
  await page.evaluate('uncover()');
});

test('card and dots taken away at once come back three times, then the page has its peace', async () => {
  await page.evaluate("museum.openEvent('hostile')");
  await expect.poll(rows).toEqual(emails);
  await page.evaluate('hostile.keepRemoving()');
  await expect.poll(rows).toEqual([]);
  await expect.poll(() => page.evaluate('hostile.added()'), { timeout: 5000 }).toBe(2 * 3);
  await page.waitForTimeout(500);
  const before = await scriptTime();
  await page.waitForTimeout(1000);
  expect(await scriptTime()).toBe(before);
});

async function scriptTime(): Promise<number | undefined> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value;
}
