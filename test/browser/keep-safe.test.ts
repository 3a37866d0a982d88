import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBackup } from '../../lib/formats/backup.ts';
import { grantDownloads } from './grant-downloads.ts';
import { type Browser, openBrowser } from './harness.ts';

/** Our own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

const folder = mkdtempSync(join(tmpdir(), 'touchbase-safe-'));
const downloads = join(folder, 'downloads');

let browser: Browser;
let data: Page;

beforeAll(async () => {
  const first = await openBrowser({ folder });
  expect(await first.close()).toEqual([]);
  grantDownloads(folder, first.extensionId, downloads);
  browser = await openBrowser({ folder });
  data = await browser.openOwn('dashboard.html#/data');
  await data.getByRole('button', { name: 'Load sample people' }).click();
  await data.getByRole('button', { name: 'Remove sample people' }).waitFor();
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
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
      // The text is out of the field before it is saved; one line at a time is.
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
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

const saved = (): string[] => readdirSync(join(downloads, 'Touchbase')).sort();

/** As a day later, with nine more backups made since, whose files the user has moved. */
const letADayPass = async (moved: number): Promise<void> => {
  const { 'backup-schedule': schedule } = await chrome.storage.local.get('backup-schedule');
  const { downloads: made } = schedule as { downloads: number[] };
  const since = Array.from({ length: moved }, (_none, index) => 900 + index);
  await chrome.storage.local.set({
    'backup-schedule': { ...(schedule as object), lastAt: 0, downloads: [...made, ...since] },
  });
  await chrome.alarms.create('backup', { when: Date.now() });
};

test('backups by schedule land in the downloads folder, the last ten of them', async () => {
  // Playwright would put what is downloaded into a folder of its own; from here on it does not.
  const session = await browser.context.newCDPSession(data);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await data.getByRole('button', { name: 'Back up by schedule' }).click();
  await data.getByRole('button', { name: 'Turn on' }).click();
  await data.getByText('Turned on, and the first backup is made.').waitFor();
  const [first = ''] = saved();
  expect(first).toMatch(/^touchbase-\d{4}-\d\d-\d\d\.touchbase$/);
  const read = await readBackup(new Blob([readFileSync(join(downloads, 'Touchbase', first))]));
  expect(read).toMatchObject({ ok: true });
  await data.evaluate(letADayPass, 9);
  await expect.poll(saved, { timeout: 20_000 }).toEqual([first.replace('.', ' (1).')]);
  await data.getByRole('button', { name: 'Turn off' }).click();
  await data.getByText('The backups made so far stay in your downloads folder.').waitFor();
  expect(await data.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] }))).toBe(false);
  expect(saved()).toHaveLength(1);
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
  await data.getByRole('button', { name: 'Export it as it is' }).click();
  const exported = (): string[] => readdirSync(downloads).filter((name) => name.endsWith('.json'));
  await expect.poll(exported).toHaveLength(1);
  const { version, stores } = JSON.parse(readFileSync(join(downloads, exported()[0] ?? ''), 'utf8'));
  expect([version, stores.stakeholders.length]).toEqual([1_000, 12]);
});
