import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from './harness.ts';

/** Our own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

let browser: Browser;
let data: Page;

beforeAll(async () => {
  browser = await openBrowser();
  data = await browser.openOwn('dashboard.html#/data');
  await data.getByRole('button', { name: 'Load sample people' }).click();
  await data.getByRole('button', { name: 'Remove sample people' }).waitFor();
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

/** Every file that the extension keeps beside its database. */
const files = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
};

/** What Chromium does to a database two starts after a crash. */
const loseTheDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('touchbase');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

const countOf = async (store: string): Promise<number> => (await browser.stored())[store]?.length ?? 0;

test('two pages that write at once lose nothing of either', async () => {
  const pages = await Promise.all(
    ['ana.ortiz@northwind.example', 'dev.mehta@northwind.example'].map((email) =>
      browser.openOwn(`popup.html?email=${email}`),
    ),
  );
  const before = await countOf('ledger');
  const write = async (page: Page) => {
    const field = page.getByRole('textbox').first();
    for (let index = 0; index < 30; index++) {
      await field.fill(`number ${index} tomorrow`);
      await field.press('Enter');
      await expect.poll(() => field.inputValue(), { interval: 10 }).toBe('');
    }
  };
  await Promise.all(pages.map(write));
  expect(await countOf('ledger')).toBe(before + 60);
  await Promise.all(pages.map((page) => page.close()));
});

test('what was done is listed, and undone from there', async () => {
  await data.getByRole('button', { name: 'Remove sample people' }).click();
  await data.getByRole('button', { name: 'Load sample people' }).waitFor();
  expect(await countOf('stakeholders')).toBe(0);
  await data.getByRole('button', { name: 'Undo: Removed the sample people' }).press('Enter');
  await data.getByText('Undone: Removed the sample people').first().waitFor();
  expect(await countOf('stakeholders')).toBe(12);
  expect(await data.locator(':focus').getAttribute('aria-label')).toBe('History');
});

test('a lost database comes back from its snapshot and journal, and every page says so until it is read', async () => {
  await data.evaluate(() => chrome.alarms.create('snapshot', { when: Date.now() }));
  await expect.poll(() => data.evaluate(files), { timeout: 20_000 }).toHaveLength(1);
  const popup = await browser.openOwn('popup.html?email=ana.ortiz@northwind.example');
  await popup.getByRole('textbox').first().fill('after the copy tomorrow');
  await popup.keyboard.press('Enter');
  await expect.poll(() => popup.getByRole('textbox').first().inputValue()).toBe('');
  const before = await countOf('ledger');
  await data.evaluate(loseTheDatabase);
  await data.reload();
  await data.getByText('The browser lost Touchbase’s data; it has been restored').waitFor();
  await data.getByText('Nothing is missing.').waitFor();
  expect([await countOf('stakeholders'), await countOf('ledger')]).toEqual([12, before]);
  await popup.getByRole('button', { name: 'All right' }).click();
  await expect.poll(() => data.getByText('Nothing is missing.').count()).toBe(0);
  await popup.close();
});

test('data of a newer version is left alone, and can be exported as it is', async () => {
  await data.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('touchbase', 1_000);
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await data.reload();
  await data.getByText('written by a newer Touchbase').waitFor();
  const download = data.waitForEvent('download');
  await data.getByRole('button', { name: 'Export it as it is' }).click();
  const { version, stores } = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect([version, stores.stakeholders.length]).toEqual([1_000, 12]);
});
