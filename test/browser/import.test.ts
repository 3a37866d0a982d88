import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventMailbox, usualMailbox } from '../import/mailbox.ts';
import { type Browser, openBrowser } from './harness.ts';
import { fitsItsWidth, problemsOf } from './our-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchbase-mail-'));
const mailbox = join(folder, 'Tous les messages-002.mbox');

let browser: Browser;
let page: Page;

beforeAll(() => {
  const { chunks } = inventMailbox({ messages: 6000, bytes: 20_000_000 });
  writeFileSync(mailbox, Buffer.concat([...chunks()]));
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.openOwn('dashboard.html#/data');
});
afterEach(async () => {
  const requests = await browser.close();
  expect(requests).toEqual([]);
});

const choose = (file = mailbox) => page.locator('input[type=file]').setInputFiles(file);
const importButton = () => page.getByRole('button', { name: /^Import \d+ p/ });

describe('importing mail', () => {
  test('names those the user writes with, imports whom they leave ticked, and takes it back', async () => {
    await choose();
    await importButton().waitFor();
    expect(await importButton().textContent()).toBe(`Import ${usualMailbox.real} people`);
    expect(await problemsOf(page)).toEqual([]);
    await page.getByRole('grid', { name: 'People in this mail' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await importButton().textContent()).toBe(`Import ${usualMailbox.real - 1} people`);
    await page.getByRole('radio', { name: /^Lists and robots/ }).check();
    await page
      .getByText(/^a newsletter: all its \d+ mails/)
      .first()
      .waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await fitsItsWidth(page)).toBe(true);
    expect((await browser.stored()).stakeholders).toEqual([]);
    await importButton().click();
    await page.getByRole('button', { name: 'Undo the import' }).waitFor();
    const stored = await browser.stored();
    expect(stored.stakeholders).toHaveLength(usualMailbox.real - 1);
    expect(stored.imports).toEqual([]);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('Import taken back.').waitFor();
    const after = await browser.stored();
    expect([after.stakeholders, after.touches]).toEqual([[], []]);
  });

  test('goes on after the tab was closed', async () => {
    await choose();
    await page.getByText('Reading your mail').waitFor();
    await page.close();
    page = await browser.openOwn('dashboard.html#/data');
    const waiting = page.getByRole('button', { name: 'Choose people' });
    await waiting
      .or(page.getByText(/An import was left at \d+ %|^Import$/))
      .first()
      .waitFor();
    // A quick machine has read all of it before the tab was closed.
    if (await waiting.isVisible()) await waiting.click();
    else await choose();
    await importButton().waitFor();
    expect(await importButton().textContent()).toBe(`Import ${usualMailbox.real} people`);
    expect(await page.getByText('6,000 mails').isVisible()).toBe(true);
  });
});
