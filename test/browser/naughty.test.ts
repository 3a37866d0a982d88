import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { naughty, visible } from '../torture/naughty.ts';
import { type Browser, openBrowser } from './harness.ts';
import { openTab, person } from './our-pages.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** So many have what is written down: each a page that is not without end. */
const WRITTEN_ON = 130;
/** Of them, so many are looked at. */
const LOOKED_AT = 6;
/** How far a long list is scrolled at a time. */
const SCROLL = 2000;

const stakeholders = naughty.map((text, index) =>
  person(text, `p${index}@naughty.example`, { role: text, organisation: text }),
);
const entries = naughty.flatMap((text, index) => {
  const common = { text, stakeholderId: stakeholders[index % WRITTEN_ON]!.id, createdAt: 1, updatedAt: 1 };
  return [
    { ...common, id: `note ${index}`, kind: 'note' },
    { ...common, id: `follow-up ${index}`, kind: 'follow-up', due: '2026-01-02', openDue: '2026-01-02' },
  ];
});

let browser: Browser;
let events: string[];

beforeAll(async () => {
  browser = await openBrowser({ height: 2400 });
  events = [];
  browser.context.on('dialog', (dialog) => void dialog.dismiss().then(() => events.push('a dialog')));
  browser.context.on('weberror', (error) => events.push(String(error.error())));
  browser.context.on('console', (message) => message.type() === 'error' && events.push(message.text()));
  await browser.put({ stakeholders, ledger: entries });
});

afterAll(async () => {
  const kept = await browser.stored();
  expect((kept.stakeholders as typeof stakeholders).map(({ name }) => name).sort()).toEqual(
    [...naughty].sort(),
  );
  expect((kept.ledger as typeof entries).map(({ text }) => text).sort()).toEqual(
    [...naughty, ...naughty].sort(),
  );
  expect(await browser.close()).toEqual([]);
});

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

test('the pages of people have what was written down about them', async () => {
  const byPerson = Map.groupBy(entries, ({ stakeholderId }) => stakeholderId);
  for (const [id, written] of [...byPerson].slice(0, LOOKED_AT)) {
    const page = await browser.openOwn(`dashboard.html#/people/${id}`);
    const texts = written.map(({ text }) => text);
    await expect.poll(() => missingOn(page, texts), { timeout: 15_000 }).toEqual([]);
    await checkQuiet(page);
    await page.close();
  }
});

test('Today has the follow-ups that are due, those that are left out of the day too', async () => {
  const page = await browser.openOwn('dashboard.html#/today');
  await page.getByRole('button', { name: /left out/ }).click();
  await expect.poll(async () => (await missingOn(page, naughty)).length).toBeLessThan(naughty.length - 20);
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
