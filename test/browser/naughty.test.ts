import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerEntry } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { toRecord } from '../../lib/store/ledger-record.ts';
import { calendarDemo } from '../museum/calendar/index.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';
import { address } from '../people.ts';
import { entriesOf, meetingOf, openOf, personOf, settingsOf, sightingOf } from '../torture/every-field.ts';
import { naughty, visible } from '../torture/naughty.ts';
import { badgesOn, linesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { openTab, person } from './our-pages.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** So many have what is written down: each a page that is not without end. */
const WRITTEN_ON = 130;
/** Of them, so many are looked at. */
const LOOKED_AT = 3;
/** How far a long list is scrolled at a time. */
const SCROLL = 2000;

/** Those that mean something to a browser. */
const dangerous = naughty.filter((text) => /[<>]|script:|\{\{|\u202e/.test(text) && text.length < 500);
const shown = dangerous.slice(0, 40);
/** The grid of who was told of what has a row for each of those. */
const told = shown.slice(0, 20);
const typedOnes = dangerous.slice(5, 8);

const emailOf = (index: number) => `p${index}@naughty.example`;
const idOf = (index: number) => `p${index}` as StakeholderId;
const stakeholders = naughty.map((text, index) => {
  const details = { ...personOf(text, [address(emailOf(index))]), pausedUntil: '2026-01-01' as never };
  return person(text, emailOf(index), { ...details, id: idOf(index), mailboxes: [emailOf(index)] } as never);
});
const entries = naughty.flatMap((text, index): LedgerEntry[] => {
  const closed = entriesOf(text, idOf(index % WRITTEN_ON), `e${index}`);
  return [...Object.values(closed), ...openOf(closed)].filter(
    ({ kind }) => kind !== 'disclosure' || told.includes(text),
  );
});
const deeds = shown.map((words, index) => ({
  id: `deed ${index}`,
  name: 'saveEntry',
  at: Date.now() - index,
  by: 'user',
  words,
  size: 1,
}));

let browser: Browser;
let events: string[];

beforeAll(async () => {
  browser = await openBrowser({ height: 2400 });
  events = [];
  browser.context.on('dialog', (dialog) => void dialog.dismiss().then(() => events.push('a dialog')));
  browser.context.on('weberror', (error) => events.push(String(error.error())));
  browser.context.on('console', (message) => message.type() === 'error' && events.push(message.text()));
  await browser.put({
    stakeholders,
    ledger: entries.map(toRecord),
    sightings: naughty.map((text, index) => sightingOf(text, address(`s${index}@naughty.example`))),
    meetings: naughty.map((text, index) => meetingOf(text, [address(emailOf(index))], `event ${index}`)),
    history: deeds,
  });
  const own = await browser.openOwn('popup.html');
  await own.evaluate(putSettings, settingsOf(naughty) as Record<string, unknown>);
  await own.close();
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

/** Runs in one of our own pages. */
async function putSettings(settings: Record<string, unknown>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('touchbase');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('settings', 'readwrite');
  for (const [name, value] of Object.entries(settings)) transaction.objectStore('settings').put(value, name);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** What a string could have made, had it been taken for more than text. */
const madeElements = (page: Page): Promise<number> =>
  page
    .locator(
      'script:not([src]), iframe, object, embed, img, marquee, video, [onerror], [onload], [onclick], [onmouseover]',
    )
    .count();

/** Which of the strings are nowhere on the page, as the whole text of an element or a field's value; scrolls it to its end. */
async function missingOn(page: Page, strings: readonly string[]): Promise<string[]> {
  const missing = new Set(strings.filter(visible).map((text) => text.trim()));
  await page.mouse.move(600, 600);
  for (let still = 0; missing.size > 0 && still < 5; still++) {
    const before = missing.size;
    for (const text of await page.evaluate(textsOfPage)) missing.delete(text);
    if (missing.size < before) still = 0;
    await page.mouse.wheel(0, SCROLL);
    await page.waitForTimeout(100);
  }
  return [...missing];
}

/** Runs in one of our own pages. */
function textsOfPage(): string[] {
  const all = [...document.body.querySelectorAll('*')];
  const fields = all.filter((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement);
  const texts = [...all.map((one) => one.textContent ?? ''), ...fields.map(({ value }) => value)];
  return [...new Set(texts.filter((text) => text.length < 6000).map((text) => text.trim()))];
}

/** Which of the strings are in no text of the page and in no field of it. */
const absentFrom = (page: Page, strings: readonly string[]): Promise<string[]> =>
  page.evaluate((texts) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const words = [document.body.textContent, ...fields.map(({ value }) => value)].join('\n');
    return texts.filter((text) => !words.includes(text.trim()));
  }, strings.filter(visible));

async function expectOn(page: Page, strings: readonly string[]): Promise<void> {
  await expect.poll(() => absentFrom(page, strings), { timeout: 15_000 }).toEqual([]);
  await checkQuiet(page);
}

async function checkQuiet(page: Page): Promise<void> {
  expect(await madeElements(page)).toBe(0);
  expect(events).toEqual([]);
}

test('the list of people has every name', async () => {
  const page = await browser.openOwn('dashboard.html#/people');
  await page.getByRole('row').nth(5).waitFor();
  expect(await missingOn(page, naughty)).toEqual([]);
  await checkQuiet(page);
  await page.close();
});

test('the pages of people have what was written down about them, and what is held has every field', async () => {
  const byPerson = Map.groupBy(entries, ({ stakeholderId }) => stakeholderId);
  for (const [id, written] of [...byPerson]
    .filter(([, [entry]]) => dangerous.includes(entry!.text))
    .slice(0, LOOKED_AT)) {
    const page = await browser.openOwn(`dashboard.html#/people/${id}`);
    const texts = written.map(({ text }) => text);
    await expectOn(page, texts);
    const name = texts[0]!.trim();
    await page.getByRole('button', { name: 'Edit', exact: false }).first().click();
    await expect.poll(() => page.getByLabel('Role').inputValue()).toBe(name);
    await checkQuiet(page);
    await page.goto(`chrome-extension://${browser.extensionId}/dashboard.html#/people/${id}/held`);
    await page.getByRole('button', { name: 'Print' }).waitFor();
    await expectOn(page, texts);
    const lines = await page.locator('li').allTextContents();
    expect(lines.filter((line) => line.includes(name)).length).toBeGreaterThan(20);
    await page.close();
  }
});

test('Today has the follow-ups that are due, those that are left out of the day too', async () => {
  const page = await browser.openOwn('dashboard.html#/today');
  await page.getByRole('button', { name: /left out/ }).click();
  await expect.poll(async () => (await absentFrom(page, naughty)).length).toBeLessThan(naughty.length - 20);
  await checkQuiet(page);
  await page.close();
});

test('the side panel has every subject, every title and every name that a page may show', async () => {
  const { tabId, show } = await openTab(browser);
  const people = naughty.map((name, index) => ({ email: `p${index}@elsewhere.example`, name, role: 'to' }));
  const thread = {
    kind: 'thread',
    key: '19a94f8c12345678',
    subject: '',
    own: [],
    messages: [{ recipients: people }],
    composing: [],
  };
  await show({ page: thread } as never);
  const panel = await browser.openOwn(`sidepanel.html?tab=${tabId}`);
  expect(await missingOn(panel, naughty)).toEqual([]);
  await checkQuiet(panel);
  const wrong = await panel.evaluate(showEverySubject, [tabId, naughty.filter(visible)] as const);
  expect(wrong).toEqual([]);
  await checkQuiet(panel);
});

/** Runs in the side panel: each string as a conversation's subject or an event's title, until it is shown. */
async function showEverySubject([tabId, subjects]: readonly [number, string[]]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, subject] of subjects.entries()) {
    const common = { key: `key ${index}`, subject, own: [] };
    const page =
      index % 2 === 0
        ? { ...common, kind: 'thread', messages: [], composing: [] }
        : { ...common, kind: 'event', guests: [] };
    await chrome.storage.session.set({ [`tab:${tabId}`]: { page } });
    const shown = () => document.querySelector('[data-context-subject]')?.textContent?.trim();
    const start = Date.now();
    while (shown() !== subject.trim() && Date.now() - start < 2000)
      await new Promise((done) => setTimeout(done, 5));
    if (shown() !== subject.trim()) wrong.push(`${subject} shown as ${shown()}`);
  }
  return wrong;
}

test('Insights has every topic, and the feedback that nobody was told about', async () => {
  const page = await browser.openOwn('dashboard.html#/insights');
  await expectOn(page, told);
  await page.close();
});

test('Settings has every letter, every list and every tag', async () => {
  const page = await browser.openOwn('dashboard.html#/settings');
  await expectOn(page, naughty);
  await page
    .getByRole('button', { name: `Edit ${shown[1]!}`, exact: true })
    .first()
    .click();
  await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe(shown[1]);
  await checkQuiet(page);
  await page.close();
});

test('Data has the history, names who is in files and in a backup, and says what became of it', async () => {
  const page = await browser.openOwn('dashboard.html#/data');
  const rows = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  for (let count = 10; count < shown.length; count += 10) {
    await rows.nth(count - 1).waitFor();
    await page.getByRole('button', { name: 'Show earlier' }).click();
  }
  await expectOn(page, shown);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const table = [
    [...shown.slice(0, 10).map(cell), 'wer', 'wo'].join(','),
    ...shown.map((text, index) =>
      [...shown.slice(0, 10).map(cell), cell(text), `new${index}@naughty.example`].join(','),
    ),
  ];
  const calendar = shown.flatMap((text, index) => [
    ...[
      'BEGIN:VEVENT',
      `UID:${index}@naughty`,
      'DTSTART;VALUE=DATE:20260304',
      `SUMMARY:${text}`,
      'END:VEVENT',
    ],
  ]);
  const file = (name: string, lines: string[]) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('<img src=x onerror=alert(1)>.csv', table),
      file('<b>.ics', ['BEGIN:VCALENDAR', ...calendar, 'END:VCALENDAR']),
    ]);
  await page.getByRole('combobox', { name: 'What wer is' }).selectOption('full');
  await page.getByRole('button', { name: `Import ${shown.length} people` }).waitFor();
  await expectOn(page, ['<img src=x onerror=alert(1)>.csv', ...shown.slice(0, 8)]);
  await page.getByRole('button', { name: `Import ${shown.length} people` }).click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('Import taken back.').waitFor();
  await checkQuiet(page);
  // The same again has nothing to take back.
  const notes = file('notes.csv', ['Name,Email,Notes', `Cleo,cleo@example.net,${cell(shown[2]!)}`]);
  await page.locator('input[type=file]').setInputFiles(notes);
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).waitFor();
  await page.getByText('Imported contacts: 1 new person, 1 note', { exact: true }).waitFor();
  await page.locator('input[type=file]').setInputFiles(notes);
  await page.getByRole('button', { name: 'Import 1 note, call or reminder' }).click();
  await page.getByText('Nothing in it was new.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Undo the import' }).count()).toBe(0);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Back up now/ }).click();
  const backup = readFileSync(await (await saving).path());
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '<i>.touchbase', mimeType: '', buffer: backup });
  await page.getByText('Who', { exact: true }).click();
  await page.getByRole('button', { name: 'Merge', exact: true }).waitFor();
  await checkQuiet(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Hand people over' }).click();
  await page.getByLabel('Your name').waitFor();
  await checkQuiet(page);
  await page.close();
});

test('the page of duplicates and the popup have them as text, and what is typed is kept as it was', async () => {
  const [text = '', index] = [dangerous[3], naughty.indexOf(dangerous[3]!)];
  await browser.put({ stakeholders: [person(text, 'twin@naughty.example', { organisation: text })] });
  const pairs = await browser.openOwn('dashboard.html#/people/duplicates');
  await pairs.getByRole('heading').first().waitFor();
  await checkQuiet(pairs);
  await pairs.close();
  const popup = await browser.openOwn(`popup.html?email=${emailOf(index)}`);
  await expectOn(popup, [text]);
  for (const typed of typedOnes) {
    await popup.locator('textarea, input[type=text]').first().fill(typed);
    await expectOn(popup, [typed]);
    await popup.keyboard.press('Enter');
    await expect.poll(() => popup.locator('textarea, input[type=text]').first().inputValue()).toBe('');
    await popup.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await checkQuiet(popup);
  }
  await popup.close();
});

test('beside mail and events with markup in them everything of ours is there as ever, and is text', async () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const room = gmailDemo(Date.now());
  const html = room.html
    .replaceAll('the revised numbers', `the ${escaped(markup)} numbers`)
    .replaceAll('Q3 pricing review', escaped(markup));
  const plain = calendarDemo(Date.now(), 'pricing');
  const week = { ...plain, html: plain.html.replaceAll('Ana Ortiz', escaped(markup)) };
  await serveMuseum(browser.context, [{ ...room, html }, week]);
  const timeZone = 'Europe/Madrid';
  const tracked = person(markup, 'ana.ortiz@northwind.example', { timeZone });
  await browser.put({
    stakeholders: [tracked, person('Mara Okafor', 'mara.okafor@acme.example', { timeZone })],
    ledger: [atAnotherHour(tracked.id)],
  });
  const page = await browser.open(room.url);
  await page.evaluate("museum.open('thread-a')");
  await expect.poll(async () => (await badgesOn(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);
  const panel = await browser.openOwn(`sidepanel.html?tab=${await browser.tabIdOf(page)}`);
  await panel.locator('q').filter({ hasText: markup }).waitFor();
  await expectOn(panel, [markup]);
  await panel.bringToFront();
  await panel.keyboard.press('y');
  await panel.keyboard.press('y');
  await panel
    .getByText(/^Added: /)
    .first()
    .waitFor();
  await checkQuiet(panel);
  await page.bringToFront();
  await page.evaluate('museum.compose()');
  await expect
    .poll(() => linesOn(page), { timeout: 10_000 })
    .toEqual([expect.stringContaining(`${markup}: `)]);
  const calendar = await browser.open(week.url);
  const rowsOf = async () =>
    (await badgesOn(calendar)).filter(({ email }) => email === tracked.emails[0]).map(({ text }) => text);
  await expect.poll(rowsOf, { timeout: 10_000 }).toContainEqual(expect.stringContaining(markup));
  expect(events).toEqual([]);
});

/** Reads mail at hours at which it is not now in Madrid. */
const atAnotherHour = (stakeholderId: StakeholderId) => ({
  ...{ id: 'hours', stakeholderId, kind: 'boundary', text: 'mornings', createdAt: 0, updatedAt: 0 },
  ...{ whose: 'theirs', hours: new Date().getHours() < 12 ? { from: 780, to: 1320 } : { from: 60, to: 600 } },
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('and all of it is kept as it was', async () => {
  const kept = await browser.stored();
  const people = new Map((kept.stakeholders as typeof stakeholders).map((one) => [one.id, one]));
  for (const { summary, ...one } of stakeholders) expect(people.get(one.id)).toMatchObject(one);
  const written = new Map((kept.ledger as LedgerEntry[]).map((one) => [one.id, one]));
  for (const one of entries.filter(({ text }) => dangerous.includes(text)))
    expect(written.get(one.id)).toMatchObject(one);
  const more = [...written.values()].map(({ text }) => text);
  for (const typed of typedOnes)
    expect(more.filter((text) => text === typed.trim()).length).toBe(countOf(typed) + 1);
});

/** Of those that were there at first. */
const countOf = (typed: string): number => entries.filter(({ text }) => text.trim() === typed.trim()).length;
