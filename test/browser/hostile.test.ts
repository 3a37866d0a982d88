import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { hostileRoom } from '../museum/hostile/index.ts';
import { lookAlikes, tracked } from '../museum/hostile/people.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { person } from './our-pages.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What is stored and never drawn on a page. */
const CANARY = 'canary-7f3a';

const emails = tracked.map(({ email }) => email);
const stakeholders = emails.map((email, index) =>
  person(`${CANARY}-name-${index}`, email, {
    role: `${CANARY}-role`,
    organisation: `${CANARY}-organisation`,
  }),
);
const notes = emails.map((email, index) => ({
  id: `note-${index}`,
  stakeholderId: email,
  kind: 'note',
  text: `${CANARY}-note`,
  createdAt: 0,
  updatedAt: 0,
}));

let browser: Browser;
let page: Page;
let session: CDPSession;
let tabId: number;

beforeAll(async () => {
  browser = await openBrowser();
  const room = hostileRoom(Date.now());
  await browser.context.route('https://mail.google.com/**', (route) =>
    route.fulfill({ headers: room.headers, body: room.html }),
  );
  await browser.put({ stakeholders, ledger: notes });
  page = await browser.open(room.url);
  page.on('dialog', () => expect.unreachable('a dialog'));
  session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable');
  tabId = await browser.tabIdOf(page);
  await page.evaluate("museum.open('hostile')");
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

const badged = async () => (await badgesOn(page)).map(({ email }) => email);

const contextOf = async (): Promise<{ page?: PageSeen; focus?: string }> => {
  const own = await browser.openOwn('popup.html');
  const kept = await own.evaluate((key) => chrome.storage.session.get(key), `tab:${tabId}`);
  await own.close();
  return (kept[`tab:${tabId}`] ?? {}) as { page?: PageSeen; focus?: string };
};

test('names with markup, turned, unseen or a megabyte long get their badge; those who look like them get none', async () => {
  await expect.poll(badged, { timeout: 5000 }).toEqual(emails);
  expect(await page.evaluate('hostile.booms')).toEqual([]);
});

test('whoever looks like somebody else stays somebody else', async () => {
  const { page: seen } = await contextOf();
  if (seen?.kind !== 'thread') throw new Error('no conversation seen');
  const from = seen.messages.map((message) => message.from?.email);
  expect(from).toEqual([...emails, ...Object.values(lookAlikes).map(({ email }) => email)]);
  const { stakeholders: kept } = await browser.stored();
  expect((kept as typeof stakeholders).map((one) => one.emails).sort()).toEqual(
    emails.map((email) => [email]).sort(),
  );
});

test('the panel shows such names as text, clipped, and each look-alike by its own address', async () => {
  const panel = await browser.openOwn(`sidepanel.html?tab=${tabId}`);
  await expect.poll(() => panel.locator('[data-person-email]').count()).toBeGreaterThanOrEqual(7);
  const shown = await panel
    .locator('[data-person-email]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-person-email')));
  for (const { email } of Object.values(lookAlikes)) expect(shown).toContain(email);
  expect(await panel.locator('img[src="x"], script:not([src])').count()).toBe(0);
  expect(
    await panel.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);
  await panel.close();
});

test('a page that reads everything finds nothing of what is stored, nor who we are', async () => {
  const loot = (await page.evaluate('hostile.loot()')) as string;
  expect(loot.length).toBeGreaterThan(1_000_000);
  expect(loot, 'our hosts, empty').toContain('<span></span>');
  expect(loot).not.toContain(CANARY);
  expect(loot).not.toContain(browser.extensionId);
  expect(loot).not.toContain('no touch yet');
  expect(loot.toLowerCase()).not.toContain('touchbase');
  expect(await page.evaluate('hostile.heard')).toEqual([]);
});

test('forged events and messages neither open anything nor take a badge away', async () => {
  await page.evaluate('hostile.forge()');
  await page.waitForTimeout(300);
  await page.evaluate('museum.openList()');
  await expect.poll(badged).not.toEqual(emails);
  await page.evaluate("museum.open('hostile')");
  await expect.poll(badged).toEqual(emails);
  expect((await contextOf()).focus).toBeUndefined();
});

test('a click on a cover over a badge is the cover’s', async () => {
  const [badge] = await badgesOn(page);
  await page.evaluate('window.uncover = hostile.cover()');
  await page.mouse.click(badge!.x, badge!.y);
  await page.waitForTimeout(200);
  expect((await contextOf()).focus).toBeUndefined();
  await page.evaluate('uncover()');
});

test('badges taken away at once come back three times, then the page has its peace', async () => {
  await page.evaluate('hostile.keepRemoving()');
  await expect.poll(badged).toEqual([]);
  // Four badges and the tab stop.
  await expect.poll(() => page.evaluate('hostile.added()'), { timeout: 5000 }).toBe(5 * 3);
  await page.waitForTimeout(500);
  const before = await scriptTime();
  await page.waitForTimeout(1000);
  expect(await scriptTime()).toBe(before);
});

async function scriptTime(): Promise<number | undefined> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value;
}
