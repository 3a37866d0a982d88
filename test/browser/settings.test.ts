import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, openBrowser } from './harness.ts';
import { emptyTheStore, fitsItsWidth, problemsOf } from './our-pages.ts';

/** Our own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.openOwn('dashboard.html#/settings');
  await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});

afterEach(async () => {
  expect(errors).toEqual([]);
  await emptyTheStore(page);
  await page.close();
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

const listed = (label: string): Promise<string[]> =>
  page.getByRole('list', { name: label }).locator('bdi').allTextContents();

test('own addresses, and who is a person, are said by keyboard alone, checked, and can be undone', async () => {
  await page.getByLabel('Add an address of yours').first().focus();
  await page.keyboard.type('robin@');
  await page.keyboard.press('Enter');
  await page.getByText('robin@ is not an address').waitFor();
  await page.keyboard.type('alias.example');
  await page.keyboard.press('Enter');
  await expect.poll(() => listed('Your own addresses')).toEqual(['robin@alias.example']);
  await page
    .getByLabel('Add an address or domain that is never a person')
    .first()
    .fill('@lists.acme.example');
  await page.keyboard.press('Enter');
  await expect.poll(() => listed('Never a person')).toEqual(['lists.acme.example']);
  await page
    .getByLabel('Add an address or domain that is always a person')
    .first()
    .fill('lists.acme.example');
  await page.keyboard.press('Enter');
  await expect.poll(() => listed('Always a person')).toEqual(['lists.acme.example']);
  expect(await listed('Never a person')).toEqual([]);
  await page.getByRole('button', { name: 'Remove robin@alias.example' }).click();
  await page.getByText('None yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => listed('Your own addresses')).toEqual(['robin@alias.example']);
});

test('single letters can be switched off, at once and in every page; other keys stay', async () => {
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const letters = page.getByLabel('Single-letter shortcuts');
  await letters.uncheck();
  await page.getByText('Single-letter shortcuts are off.').waitFor();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  expect(await shortcuts.count()).toBe(0);
  await page.keyboard.press('Escape');
  await letters.check();
  await page.getByText('Single-letter shortcuts are on.').waitFor();
  await page.keyboard.press('?');
  await shortcuts.waitFor();
});

test('page health is read at a glance, and handed on without a word of any page', async () => {
  await page.evaluate(
    ([now]) =>
      chrome.storage.local.set({
        'page-health': {
          'gmail thread': { understoodAt: now },
          'gmail messageDate': { understoodAt: now, alternative: 1 },
          'calendar guests': { failedAt: now },
        },
      }),
    [Date.now()],
  );
  await page.reload();
  await page.getByText('messageDate: understood by another way (1)').waitFor();
  await page.getByText('guests: not understood today; never was').waitFor();
  await page.getByRole('button', { name: 'Copy report' }).click();
  await page.getByText('Copied: names of parts').waitFor();
  const field = page.getByLabel('Add an address of yours').first();
  await field.focus();
  await page.keyboard.press('Control+v');
  expect(await field.inputValue()).toMatch(
    /^Touchbase \d.*calendar guests: understood never; not understood 2/,
  );
  expect(await problemsOf(page)).toEqual([]);
  await page.evaluate(() => chrome.storage.local.remove('page-health'));
});

test('how often to be in touch with a group is the user’s to set', async () => {
  const cadences = page.locator('section', { has: page.getByRole('heading', { name: 'In touch every' }) });
  await cadences.getByLabel('Customer').fill('0');
  await cadences.getByLabel('Customer').press('Enter');
  await cadences.getByText('A whole number, 1 to 730.').waitFor();
  await cadences.getByLabel('Customer').fill('45');
  await cadences.getByLabel('Customer').press('Enter');
  await page.getByText('Everybody is judged by these days.').waitFor();
  await cadences.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => cadences.getByLabel('Customer').inputValue()).toBe('30');
  await cadences.getByLabel('Your country').selectOption({ label: 'Germany' });
  await page.getByText('Public holidays in Germany are days off.').waitFor();
  await cadences.getByText(/^The next public holiday: .+, /).waitFor();
  await cadences.getByLabel('Your country').selectOption('');
  await page.getByText('Public holidays are days like others.').waitFor();
});

test('the weights of attention are the user’s to set, and to put back', async () => {
  const weights = page.locator('section', { has: page.getByRole('heading', { name: 'Attention' }) });
  await weights.getByLabel('Rhythm').fill('many');
  await weights.getByRole('button', { name: 'Save' }).click();
  await weights.getByText('A whole number, 0 to 100.').waitFor();
  await weights.getByLabel('Rhythm').fill('40');
  await weights.getByLabel('Rhythm').press('Enter');
  await page.getByText('Attention is worked out with these weights.').waitFor();
  await weights.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => weights.getByLabel('Rhythm').inputValue()).toBe('20');
  expect(await weights.getByRole('button', { name: 'Reset' }).count()).toBe(0);
});

test.each(['light', 'dark'] as const)('is easy on everybody, in %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page
    .getByLabel('Add an address or domain that is never a person')
    .first()
    .fill(`${'a'.repeat(60)}.example`);
  await page.keyboard.press('Enter');
  await page.getByLabel('Add an address of yours').first().fill('nobody');
  await page.keyboard.press('Enter');
  await page.getByText('nobody is not an address').waitFor();
  await page.getByRole('button', { name: 'Write a letter' }).click();
  await page.getByLabel('Subject').waitFor();
  expect(await problemsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fitsItsWidth(page)).toBe(true);
});
