import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../commands/find-browser.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { findRoom } from '../museum/serve.ts';
import { builtFor } from './harness.ts';

const executablePath = findBrowser('firefox');
/** Chosen by us, so that our own pages have an address that is known. */
const UUID = '5b1f3c3e-7d0a-4b55-9c5e-0d9f6a1b2c3d';
const mailbox = gmailDemo(Date.now());
const OWN = `moz-extension://${UUID}`;

describe.skipIf(!executablePath)('in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'touchbase-firefox-'));
  let firefox: Browser;

  beforeAll(async () => {
    firefox = await launch(profile);
    await firefox.installExtension(builtFor('firefox-mv3'));
  });

  afterAll(async () => {
    await firefox.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('the dashboard loads the sample people and lists them', async () => {
    const page = await openOwn(firefox, 'dashboard.html#/data');
    await page.locator('::-p-text(Load sample people)').click();
    await page.evaluate(() => {
      location.hash = '#/people';
    });
    await page.locator('::-p-text(Ana Ortiz)').wait();
  });

  test('a conversation of somebody tracked gets its badges, and the side panel its people', async () => {
    const gmail = await openMuseum(firefox, mailbox.url);
    await gmail.evaluate('museum.open("thread-a")');
    const panel = await openOwn(firefox, 'dashboard.html');
    const tabId = await panel.evaluate(async () => {
      const tabs = await browser.tabs.query({ url: 'https://mail.google.com/*' });
      return tabs[0]?.id;
    });
    const pinned = await openOwn(firefox, `sidepanel.html?tab=${tabId}`);
    await pinned.locator('[data-person-email="ana.ortiz@northwind.example"]').wait();
    expect(await pinned.$eval('[data-context-subject]', (element) => element.textContent)).toBe(
      'Q3 pricing review',
    );
  });

  test('nothing of it is seen any more on an open page once it is removed', async () => {
    const gmail = await openMuseum(firefox, mailbox.url);
    await gmail.evaluate('museum.open("thread-a")');
    await gmail.waitForFunction(hostsInSight);
    await firefox.uninstallExtension('touchbase@touchbase.example');
    await expect.poll(() => gmail.evaluate(hostsInSight), { timeout: 1000, interval: 50 }).toBe(0);
  });
});

/** Runs in the page: how many of our elements take part in what it shows. */
const hostsInSight = (): number =>
  [...document.querySelectorAll('span:empty:not([class], [id])')].filter(
    (host) => getComputedStyle(host).display !== 'none',
  ).length;

describe.skipIf(!executablePath)('in a Firefox that keeps nothing', () => {
  const profile = mkdtempSync(join(tmpdir(), 'touchbase-firefox-'));

  test('the dashboard says why nothing can be kept, and what to do', async () => {
    const firefox = await launch(profile, { 'browser.privatebrowsing.autostart': true });
    await installInPrivate(firefox);
    const page = await openOwn(firefox, 'dashboard.html');
    await page.locator('::-p-text(private windows)').wait();
    await firefox.close();
    rmSync(profile, { recursive: true, force: true });
  });
});

/** Firefox's own world, in which the functions above run. */
declare const browser: typeof import('wxt/browser').browser;

function launch(userDataDir: string, prefs: Record<string, unknown> = {}): Promise<Browser> {
  if (!executablePath) throw new Error('No Firefox');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'touchbase@touchbase.example': UUID }),
      ...prefs,
    },
  });
}

/** As when the user has allowed it in private windows; puppeteer's own method does not know that. */
function installInPrivate(firefox: Browser): Promise<unknown> {
  const { connection } = firefox as Browser & {
    connection: { send: (method: string, params: unknown) => Promise<unknown> };
  };
  return connection.send('webExtension.install', {
    extensionData: { type: 'path', path: builtFor('firefox-mv3') },
    'moz:allowPrivateBrowsing': true,
  });
}

async function openOwn(firefox: Browser, path: string): Promise<Page> {
  const page = await firefox.newPage();
  // Firefox opens our own pages and never says that it has.
  void page.goto(`${OWN}/${path}`).catch(() => {});
  await page.waitForFunction(
    () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
  );
  return page;
}

async function openMuseum(firefox: Browser, url: string): Promise<Page> {
  const page = await firefox.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const room = findRoom(request.url(), [mailbox]);
    if (room)
      void request.respond({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        headers: room.headers,
        body: room.html,
      });
    else void request.abort();
  });
  await page.goto(url);
  return page;
}
