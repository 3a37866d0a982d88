import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, openBrowser } from './harness.ts';
import { fitsItsWidth, problemsOf } from './our-pages.ts';

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.openOwn('dashboard.html#/people');
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByRole('heading', { name: 'People' }).waitFor();
});

afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

async function add(name: string, email: string, role = ''): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/people/new';
  });
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Address', { exact: true }).fill(email);
  await page.getByLabel('Role').fill(role);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('#/people/new');
}

const go = (hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const names = (): Promise<string[]> => page.locator('[role=grid] [role=row] a bdi').allTextContents();

test('pairs are answered by two keys, each with a way back', async () => {
  await add('Bob Stone', 'bob@northwind.example', 'Buyer');
  await add('Robert Stone', 'robert@northwind.example', 'Head of Buying');
  await add('Ana Ortiz', 'ana@contoso.example');
  await add('Ana Ortiz', 'ana@c0ntoso.example');
  await go('#/people');
  await page.getByRole('complementary').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Duplicates 2' }).waitFor();
  await page.keyboard.press('d');
  await page
    .getByText('Bob Stone and Robert Stone: a short form and the name, both at northwind.example.')
    .waitFor();
  await page.getByRole('heading', { name: 'Look closely' }).waitFor();
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fitsItsWidth(page)).toBe(true);
  await page.getByLabel('Head of Buying').check();
  await page.keyboard.press('m');
  await page.getByText('Merged. Bob Stone has the history of both.').waitFor();
  await page.keyboard.press('n');
  await page.getByText('Nobody is here twice').waitFor();
  await page.keyboard.press('u');
  await page.getByText('two domains that look alike').waitFor();
  await go('#/people');
  await expect.poll(names).toEqual(['Ana Ortiz', 'Ana Ortiz', 'Bob Stone']);
  await page.getByRole('link', { name: 'Bob Stone' }).click();
  await page.getByText('bob@northwind.example, robert@northwind.example').waitFor();
  await page.getByText('Head of Buying').first().waitFor();
});

test('any two can be merged from a person, and what is held of one read, saved and erased', async () => {
  await add('Ines Prado', 'ines@fabrikam.example');
  await add('Annika Berg', 'annika@northwind.example');
  await go('#/people');
  await page.getByRole('link', { name: 'Ines Prado' }).click();
  await page.getByRole('button', { name: 'More about Ines Prado' }).click();
  await page.getByRole('menuitem', { name: 'Merge with…' }).click();
  await page.getByRole('combobox', { name: 'Merge with whom?' }).fill('berg');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'One person?' }).waitFor();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('ines@fabrikam.example, annika@northwind.example').waitFor();
  await page.getByRole('button', { name: 'More about Ines Prado' }).click();
  await page.getByRole('menuitem', { name: 'What do I hold?' }).click();
  await page.getByText('Called before: Annika Berg').waitFor();
  expect(await problemsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fitsItsWidth(page)).toBe(true);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('# What Touchbase holds about Ines Prado');
  await page.getByLabel('Type “Ines Prado” to erase').fill('Ines');
  await page.keyboard.press('Enter');
  await page.getByText('Type Ines Prado to erase them.').waitFor();
  await page.getByLabel('Type “Ines Prado” to erase').fill('ines prado');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'People' }).waitFor();
  await page.getByText('Erased, with everything').waitFor();
  expect(await page.evaluate(() => document.body.textContent)).not.toContain('Prado');
});
