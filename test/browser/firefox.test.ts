import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gmailDemo } from '../museum/gmail/index.ts';
import { findRoom } from '../museum/serve.ts';
import { builtFor } from './harness.ts';
import { firefoxAt, launchFirefox, openOwnInFirefox } from './in-firefox.ts';

const mailbox = gmailDemo(Date.now());

describe.skipIf(!firefoxAt)('in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'touchbase-firefox-'));
  const downloads = join(profile, 'downloads');
  let firefox: Browser;

  beforeAll(async () => {
    mkdirSync(downloads);
    firefox = await launchFirefox(profile, {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
    });
    await firefox.installExtension(builtFor('firefox-mv3'));
  });

  afterAll(async () => {
    await firefox.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('the dashboard loads the sample people and lists them', async () => {
    const page = await openOwnInFirefox(firefox, 'dashboard.html#/data');
    await page.locator('::-p-text(Load sample people)').click();
    await page.evaluate(() => {
      location.hash = '#/people';
    });
    await page.locator('::-p-text(Ana Ortiz)').wait();
  });

  test('a backup is saved, and restores everything', async () => {
    const page = await openOwnInFirefox(firefox, 'dashboard.html#/data');
    await page.locator('::-p-text(Back up now)').click();
    const saved = (): string[] => readdirSync(downloads).filter((name) => name.endsWith('.touchbase'));
    await expect.poll(saved, { timeout: 5000 }).toHaveLength(1);
    await page.locator('::-p-text(Remove sample people)').click();
    await page.locator('::-p-text(12 sample people removed.)').wait();
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(downloads, saved()[0] ?? ''));
    await page.locator('::-p-text(Replace everything)').click();
    await page.locator('::-p-text(Restored )').wait();
    await page.locator('::-p-text(Remove sample people)').wait();
    await page.close();
  });

  test('a conversation of somebody tracked gets its badges, and the side panel its people', async () => {
    const gmail = await openMuseum(firefox, mailbox.url);
    await gmail.evaluate('museum.open("thread-a")');
    const panel = await openOwnInFirefox(firefox, 'dashboard.html');
    const tabId = await panel.evaluate(async () => {
      const tabs = await browser.tabs.query({ url: 'https://mail.google.com/*' });
      return tabs[0]?.id;
    });
    const pinned = await openOwnInFirefox(firefox, `sidepanel.html?tab=${tabId}`);
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

/** Firefox's own world, in which the functions above run. */
declare const browser: typeof import('wxt/browser').browser;

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
