import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from './harness.ts';
import { fitsItsWidth, problemsOf } from './our-pages.ts';

const PASSPHRASE = 'five unrelated words at least';

const folder = mkdtempSync(join(tmpdir(), 'touchbase-backups-'));

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.openOwn('dashboard.html#/data');
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.getByRole('button', { name: 'Load sample people' }).click();
  await page.getByText('12 sample people added.').waitFor();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
  expect(await browser.close()).toEqual([]);
});

/** What a click on the button downloads. */
async function downloadOf(button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function chooseAll(files: [name: string, buffer: Buffer][]): Promise<void> {
  for (const [name, buffer] of files) writeFileSync(join(folder, name), buffer);
  return page.locator('input[type=file]').setInputFiles(files.map(([name]) => join(folder, name)));
}

const choose = (name: string, buffer: Buffer) => chooseAll([[name, buffer]]);

const contacts = Buffer.from('Name,Email\r\nCleo Marsh,cleo@example.net\r\n');

/** What belongs to the user, without how often it was written and what was done. */
async function content(): Promise<Record<string, unknown[]>> {
  const { stakeholders = [], touches = [], ledger = [] } = await browser.stored();
  return { stakeholders, touches, ledger };
}

/** Each thing that was done, with what was there before. */
async function past(): Promise<Record<string, unknown[]>> {
  const { history = [], befores = [] } = await browser.stored();
  return { history, befores };
}

const removeSample = async () => {
  await page.getByRole('button', { name: 'Remove sample people' }).click();
  await page.getByText('12 sample people removed.').waitFor();
};

test('a backup restores everything to the byte, and the restore can be undone', async () => {
  const before = await content();
  await page.getByText('No backup yet.').waitFor();
  const first = await downloadOf(/^Back up now/);
  expect(first.name).toMatch(/^touchbase-\d{4}-\d\d-\d\d\.touchbase$/);
  await page.getByText('Last backup today').waitFor();
  await removeSample();
  await choose('anything.bin', first.bytes);
  await page.getByText('A backup of everything').waitFor();
  await page.getByText('12 people', { exact: false }).first().waitFor();
  expect((await content()).stakeholders).toEqual([]);
  expect(await problemsOf(page)).toEqual([]);
  const done = await past();
  expect(done.history).toHaveLength(2);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await page.getByText('Restored anything.bin.').waitFor();
  expect(await content()).toEqual(before);
  expect(await past()).toEqual({ history: [], befores: [] });
  const second = await downloadOf(/^Back up now/);
  expect(second.bytes.equals(first.bytes)).toBe(true);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await page.getByText('Everything is as it was before the restore.').waitFor();
  expect((await content()).stakeholders).toEqual([]);
  expect(await past()).toEqual(done);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(async () => (await content()).stakeholders?.length).toBe(12);
});

test('a sealed one asks for its passphrase, and a wrong one changes nothing', async () => {
  await page.getByLabel('Protect it with a passphrase').check();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  expect(await page.getByRole('button', { name: 'Back up now' }).isDisabled()).toBe(true);
  await page.getByLabel('Once more').fill(PASSPHRASE);
  const { name, bytes } = await downloadOf(/^Back up now/);
  const before = await content();
  await chooseAll([
    ['people.csv', contacts],
    [name, bytes],
  ]);
  await page.getByText('1 file waits: a backup is looked at by itself').waitFor();
  await page.getByLabel(`Passphrase of ${name}`).fill('five unrelated words at most');
  await page.keyboard.press('Enter');
  await page.getByText('cannot be opened with that passphrase, or it has been changed').waitFor();
  expect(await content()).toEqual(before);
  await page.getByLabel(`Passphrase of ${name}`).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText(`Nothing in ${name} was new.`).waitFor();
  expect(await content()).toEqual(before);
  // What was chosen with it has its turn, now that it is restored.
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await page.getByRole('button', { name: 'Import 1 person' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('a file that was changed or is gone is refused where it was chosen, and the others go on', async () => {
  const { name, bytes } = await downloadOf(/^Back up now/);
  const changed = Buffer.from(bytes);
  changed[200] = (changed[200] ?? 0) ^ 1;
  const before = await content();
  await chooseAll([
    [name, changed],
    ['gone.touchbase', bytes],
    ['second.touchbase', bytes],
    ['people.csv', contacts],
  ]);
  await page.getByText(`${name} was not restored`).waitFor();
  await page.getByText('cut short or has been changed').waitFor();
  expect(await content()).toEqual(before);
  await page.getByText('gone.touchbase, second.touchbase and people.csv.').waitFor();
  rmSync(join(folder, 'gone.touchbase'));
  await page.getByRole('button', { name: 'Go on with them' }).click();
  await page.getByText('gone.touchbase was not restored').waitFor();
  await page.getByText('could not be read: it was moved or changed').waitFor();
  await page.getByText('second.touchbase and people.csv.').waitFor();
  await page.getByRole('button', { name: 'Go on with them' }).click();
  await page.getByRole('button', { name: 'Merge', exact: true }).waitFor();
  await page.getByText('1 file waits: a backup is looked at by itself').waitFor();
  await page.getByText('people.csv is next, when the backup is restored or cancelled.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await page.getByText('1 file waits').waitFor({ state: 'detached' });
  expect(await content()).toEqual(before);
});

test('some people are handed over, without what is private, and come in twice as once', async () => {
  await page.getByRole('button', { name: 'Hand people over' }).click();
  await page.getByLabel('Ana Ortiz').check();
  await page.getByLabel('Kenji Tanaka').check();
  expect(await page.getByLabel('Notes (private)').isChecked()).toBe(false);
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Once more').fill(PASSPHRASE);
  expect(await problemsOf(page)).toEqual([]);
  const { name, bytes } = await downloadOf(/^Hand over 2 people/);
  expect(name).toMatch(/^hand-over-/);
  const before = await content();
  await removeSample();
  for (const words of ['2 people', 'was new']) {
    await choose(name, bytes);
    await page.getByLabel(`Passphrase of ${name}`).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByText('A hand-over').waitFor();
    await page.getByText('Robin Vale').waitFor();
    expect(await page.getByRole('button', { name: /^Replace/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add to mine' }).click();
    await page.getByText(words, { exact: false }).last().waitFor();
    await expect.poll(async () => (await content()).stakeholders?.length).toBe(2);
  }
  const { stakeholders = [], ledger = [] } = await content();
  for (const one of stakeholders) expect(before.stakeholders).toContainEqual(one);
  expect(ledger.filter((entry) => (entry as { kind: string }).kind === 'note')).toEqual([]);
  // The second time brought nothing: the way back is still that of the first.
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(async () => (await content()).stakeholders?.length).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(async () => (await content()).stakeholders?.length).toBe(2);
});

test('a restore goes on when its page is left', async () => {
  const before = await content();
  const { name, bytes } = await downloadOf(/^Back up now/);
  await choose(name, bytes);
  const replace = page.getByRole('button', { name: 'Replace everything' });
  await replace.evaluate((button: HTMLElement) => {
    button.click();
    location.hash = '#/people';
  });
  await page.getByText(`Restored ${name}.`).waitFor();
  expect(await content()).toEqual(before);
  await page.evaluate(() => {
    location.hash = '#/data';
  });
});

test('nothing of it is cut off at 320 px', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'Hand people over' }).click();
  await page.getByLabel('Protect it with a passphrase').check();
  expect(await fitsItsWidth(page)).toBe(true);
});
