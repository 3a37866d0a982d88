import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { zipOf } from '../formats/zip-of.ts';
import { inventMailbox, usualMailbox } from '../import/mailbox.ts';
import { type Browser, openBrowser } from './harness.ts';
import { fitsItsWidth, problemsOf } from './our-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchbase-mail-'));
const mailbox = join(folder, 'Tous les messages-002.mbox');
const little = join(folder, 'Tous les messages-003.mbox');

let browser: Browser;
let page: Page;

beforeAll(() => {
  const write = (file: string, messages: number, bytes: number) =>
    writeFileSync(file, Buffer.concat([...inventMailbox({ messages, bytes }).chunks()]));
  write(mailbox, 6000, 20_000_000);
  write(little, 600, 600_000);
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
    // Another tab leaves it alone, and comes alive when this one is done.
    const other = await browser.openOwn('dashboard.html#/data');
    await other.getByText('An import of mail is going on in another tab').waitFor();
    expect(await other.getByRole('button', { name: 'Give it up' }).count()).toBe(0);
    await page.bringToFront();
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
    await other.getByText('An import of mail is going on in another tab').waitFor({ state: 'detached' });
    await other.close();
    const stored = await browser.stored();
    expect(stored.stakeholders).toHaveLength(usualMailbox.real - 1);
    expect(stored.imports).toEqual([]);
    // Taken back while other mail waits for a choice, it leaves that alone.
    await choose(little);
    await importButton().waitFor();
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: Imported \d+ people/).waitFor();
    expect((await browser.stored()).stakeholders).toEqual([]);
    await importButton().click({ timeout: 5000 });
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('Import taken back.').waitFor();
    const after = await browser.stored();
    expect([after.stakeholders, after.touches]).toEqual([[], []]);
  });

  test('goes on by one click after the tab was closed in the middle', async () => {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' }));
    });
    await page.locator('#chosen').setInputFiles(mailbox);
    await page.evaluate(chooseByDialogAndCloseAtSecondBatch);
    await page.getByLabel('Choose files').click();
    await page.getByText(/^An import was left at [1-9]\d* %$/).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByText(/It goes on with Tous les messages-002.mbox$/).waitFor();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await importButton().waitFor();
    expect(await importButton().textContent()).toBe(`Import ${usualMailbox.real} people`);
    expect(await page.getByText('6,000 mails').isVisible()).toBe(true);
  });
});

/**
 * In the page: the browser's dialog, which nothing but a hand can use, answers with a file of the origin's own, the same
 * as the one in `#chosen`; and the page is left while the second batch is being written.
 */
async function chooseByDialogAndCloseAtSecondBatch(): Promise<void> {
  const [file] = document.querySelector<HTMLInputElement>('#chosen')?.files ?? [];
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('chosen', { create: true });
  const handle = await folder.getFileHandle(file?.name ?? '', { create: true });
  await file?.stream().pipeTo(await handle.createWritable());
  Object.assign(globalThis, { showOpenFilePicker: () => Promise.resolve([handle]) });
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: { id?: string }, ...key) {
    const request = put.call(this, value, ...key);
    if (value.id === 'batch:000000001') {
      this.transaction.abort();
      location.reload();
    }
    return request;
  };
}

const lines = (...all: string[]): Uint8Array => new TextEncoder().encode(`${all.join('\r\n')}\r\n`);
const meeting = (day: string) => [
  'BEGIN:VEVENT',
  `UID:${day}@google.com`,
  `DTSTART:202603${day}T090000Z`,
  `DTEND:202603${day}T100000Z`,
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:pm@acme.example',
  'ATTENDEE;PARTSTAT=ACCEPTED;CN=Cy Adams:mailto:cy@contoso.example',
  'END:VEVENT',
];
const takeout = zipOf([
  {
    path: 'Takeout/Contactos/Todos.vcf',
    bytes: lines(
      ...['ada', 'bo'].flatMap((name) => [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${name}`,
        `EMAIL:${name}@example.org`,
        'END:VCARD',
      ]),
    ),
  },
  {
    path: 'Takeout/Calendario/pm.ics',
    bytes: lines(
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'X-WR-CALNAME:pm@acme.example',
      ...meeting('02'),
      ...meeting('09'),
      ...['BEGIN:VEVENT', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260304', 'END:VEVENT'],
      'END:VCALENDAR',
    ),
  },
  { path: 'Takeout/archive_browser.html', bytes: lines('<!doctype html>') },
]);

describe('importing people', () => {
  test('out of an archive and by columns, ticked and put into groups by the keyboard', async () => {
    const file = async (name: string, blob: Blob) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(await blob.arrayBuffer()),
    });
    const table = new Blob(['wer,wo,was\nCleo,cleo@example.net,CFO\n']);
    await page
      .locator('input[type=file]')
      .setInputFiles([await file('takeout-001.zip', takeout), await file('list.csv', table)]);
    const people = page.getByRole('grid', { name: 'New people' });
    await people.waitFor();
    await page.getByText('archive_browser.html” is a web page').waitFor();
    // What the columns are is said by the keyboard alone, and the people follow.
    const column = page.getByRole('combobox', { name: 'What wer is' });
    await column.focus();
    await page.keyboard.type('name');
    await people.getByText('Cleo', { exact: true }).waitFor();
    const button = page.getByRole('button', { name: 'Import 3 people' });
    await button.waitFor();
    await people.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Put everybody ticked into a group' }).selectOption('partner');
    const guests = page.getByRole('grid', { name: 'Guests you do not track' });
    await guests.getByText('2 meetings · 2 just you two').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await fitsItsWidth(page)).toBe(true);
    await page.getByRole('button', { name: 'Import 2 people' }).click();
    await page.getByRole('button', { name: 'Undo the import' }).waitFor();
    await guests.focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Import 2 meetings and 1 person' }).click();
    const accounts = page.getByRole('table', { name: 'What became of everything in the files' });
    const ofCalendar = accounts.filter({ hasText: 'meetings' });
    await ofCalendar.getByText('2 touches new').waitFor();
    await ofCalendar.getByText('last whole days, and are no meetings, such as Fair').waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    const { stakeholders, settings } = await browser.stored();
    expect(stakeholders).toHaveLength(3);
    expect(stakeholders).toContainEqual(expect.objectContaining({ name: 'Cleo', group: 'partner' }));
    expect(stakeholders).toContainEqual(expect.objectContaining({ name: 'Cy Adams' }));
    expect(settings).toContainEqual(['pm@acme.example']);
    // Each import goes back by itself, and leaves alone what is looked at meanwhile.
    await page.getByRole('button', { name: 'Undo the import' }).last().waitFor();
    const more = new Blob(['Name,Email\nDee,dee@example.net\n']);
    await page.locator('input[type=file]').setInputFiles(await file('more.csv', more));
    await people.waitFor();
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: Imported 2 meetings/).waitFor();
    expect((await browser.stored()).stakeholders).toHaveLength(2);
    await page.keyboard.press('u');
    await page.getByText('Import taken back.').waitFor();
    expect((await browser.stored()).stakeholders).toEqual([]);
    await people.waitFor({ timeout: 5000 });
  });
});
