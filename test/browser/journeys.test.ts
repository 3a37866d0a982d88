import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { Disclosure, FollowUp, LedgerEntry, Thanks } from '../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { calendarDemo } from '../museum/calendar/index.ts';
import { ana, dev, mara } from '../museum/calendar/people.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { museumThreads } from '../museum/gmail/threads.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn } from './badges-on.ts';
import { pressShortcut } from './extension-keys.ts';
import { type Browser, openBrowser } from './harness.ts';
import { emptyTheStore, person, problemsOf, recordsIn } from './our-pages.ts';

const now = Date.now();
const mailbox = gmailDemo(now, 'thread-a');
const [pricing] = museumThreads(now);
/** The same mailbox two weeks on: what was written since is in it. */
const later = { ...gmailDemo(now + 14 * DAY), url: 'https://mail.google.com/mail/u/8/#inbox' };
const week = calendarDemo(now, 'pricing');
const tracked = [ana, dev, mara].map(({ name, email }) => person(name, email));

let browser: Browser;
/** One of our own pages, open all the time. */
let own: Page;
/** What a journey has opened. */
let opened: Page[];
/** Keys and clicks since the mail or the event was open, words not counted. */
let presses: number;

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, [mailbox, later, week]);
  await browser.put({ stakeholders: [] });
  own = await browser.openOwn('popup.html');
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

beforeEach(async () => {
  await emptyTheStore(own);
  await browser.put({ stakeholders: tracked });
  opened = [];
  presses = 0;
});

afterEach(async () => {
  for (const page of opened.toReversed()) if (!page.isClosed()) await page.close();
});

/** A mail or an event of the museum, open, with a badge at everybody who is tracked. */
async function look(at: { url: string }): Promise<Page> {
  const page = await browser.open(at.url);
  opened.push(page);
  await page.bringToFront();
  await expect.poll(async () => (await badgesOn(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return page;
}

/** The extension's own shortcut, pressed on the page: Alt+T for the popup, Alt+B for the panel. */
async function shortcut(letter: 'T' | 'B', on: Page): Promise<Page> {
  presses++;
  const page = await pressShortcut(browser, on, letter);
  page.setDefaultTimeout(10_000);
  opened.push(page);
  await page.getByText('Ana Ortiz').first().waitFor();
  // The panel's keys are those of her card, which comes after her name.
  if (letter === 'B') await page.getByText('Last touch', { exact: true }).waitFor();
  return page;
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    presses++;
    await page.keyboard.press(key);
  }
};

const click = async (page: Page, role: 'radio' | 'link', name: string | RegExp) => {
  presses++;
  // The popup is gone as soon as its link has opened another tab.
  await page
    .getByRole(role, { name })
    .click({ noWaitAfter: true })
    .catch(() => undefined);
};

const type = (page: Page, text: string) => page.keyboard.insertText(text);
const ledger = <T = LedgerEntry>(): Promise<T[]> => recordsIn(own, 'ledger');

test('from a mail: a follow-up is logged with two keys and its text, and leads back to the mail', async () => {
  const mail = await look(mailbox);
  const popup = await shortcut('T', mail);
  await type(popup, 'send revised numbers in 3 days');
  await press(popup, 'Enter');
  await popup.getByText(/^Follow-up for Ana Ortiz, due/).waitFor();
  expect(presses).toBeLessThanOrEqual(3);
  expect(await ledger<FollowUp>()).toMatchObject([
    {
      ...{ kind: 'follow-up', text: 'send revised numbers', stakeholderId: ana.email },
      due: addToDate(toCalendarDate(now), 3),
    },
  ]);
  await popup.close();
  const panel = await shortcut('B', mail);
  const row = panel.locator('[data-row]', { hasText: 'send revised numbers' });
  expect(await row.getByRole('link').getAttribute('href')).toBe(
    `https://mail.google.com/mail/?authuser=pm%40acme.example#all/${pricing!.messages.at(-1)!.id}`,
  );
});

test('from an event: a letter of thanks from a template takes five, and is given once the sent mail is seen', async () => {
  const popup = await shortcut('T', await look(week));
  await press(popup, 'Alt+2');
  await type(popup, 'the introduction');
  await click(popup, 'radio', 'Brief');
  expect(await popup.getByLabel('Subject').inputValue()).toBe('Thanks for the introduction');
  presses++;
  await popup.getByLabel('Subject').fill('Q3 pricing review');
  const drafting = browser.context.waitForEvent('request', (request) => request.url().includes('view=cm'));
  // The popup is gone as soon as the draft has opened in another tab, before the key is up again.
  await press(popup, 'Control+Enter').catch(() => undefined);
  const { searchParams } = new URL((await drafting).url());
  expect(Object.fromEntries(searchParams)).toMatchObject({
    ...{ view: 'cm', fs: '1', to: ana.email, su: 'Q3 pricing review' },
    body: expect.stringMatching(/^Hi Ana,\n\nThanks for the introduction\./),
  });
  expect(presses).toBe(5);
  expect(await ledger<Thanks>()).toMatchObject([
    { kind: 'thanks', words: searchParams.get('body'), draft: { subject: 'Q3 pricing review' } },
  ]);
  const mails = await look(later);
  await mails.evaluate("museum.open('thread-a')");
  await expect.poll(async () => (await ledger<Thanks>())[0]?.draft, { timeout: 10_000 }).toBeUndefined();
  const panel = await shortcut('B', mails);
  await panel.getByText('the introduction').first().waitFor();
});

test('from a mail: a suggested promise is kept with one key', async () => {
  const panel = await shortcut('B', await look(mailbox));
  const promised = 'I can take this to procurement, and I am happy to introduce you to Lena there.';
  await panel.getByText(promised).waitFor();
  expect(await ledger()).toEqual([]);
  presses = 0;
  await press(panel, 'y');
  await panel.getByRole('button', { name: `Kept: ${promised}` }).waitFor();
  expect(presses).toBe(1);
  expect(await ledger()).toMatchObject([
    { kind: 'promise', way: 'they-promised', text: promised, origin: { subject: 'Q3 pricing review' } },
  ]);
});

test('from an event: what waits for somebody is closed by their mail, with no key at all', async () => {
  const popup = await shortcut('T', await look(week));
  await type(popup, 'waiting for the numbers, if no answer by tomorrow');
  await press(popup, 'Enter');
  await popup.getByText('waiting 1').waitFor();
  await popup.close();
  presses = 0;
  const mails = await look(later);
  await mails.evaluate("museum.open('thread-a')");
  await expect.poll(async () => (await ledger<FollowUp>())[0]?.doneAt, { timeout: 10_000 }).toBeDefined();
  expect(presses).toBe(0);
  const panel = await shortcut('B', mails);
  await panel.getByText(/closed: Ana Ortiz answered on /).waitFor();
});

test('from an event: feedback and its decision take six', async () => {
  const panel = await shortcut('B', await look(week));
  await press(panel, 'b');
  await type(panel, 'the export takes too many clicks');
  await press(panel, 'Enter');
  await panel.getByText(/to decide$/).waitFor();
  await press(panel, 'Escape', 'j', 'Enter');
  await panel.getByText('taken; not told back yet').waitFor();
  expect(presses).toBe(6);
  expect(await ledger()).toMatchObject([
    {
      ...{ kind: 'feedback', text: 'the export takes too many clicks', decision: { what: 'take' } },
      origin: { site: 'calendar', subject: 'Pricing review with Northwind' },
    },
  ]);
});

test('from a mail: three people are told of a decision with two, and not told any more with one', async () => {
  await writeDown('Launch moved to February', tracked);
  const panel = await shortcut('B', await look(mailbox));
  await panel.getByRole('button', { name: 'All 3 told' }).waitFor();
  expect(await problemsOf(panel)).toEqual([]);
  await press(panel, 'o');
  await panel.getByText('Told 3 people: Launch moved to February').waitFor();
  expect(presses).toBeLessThanOrEqual(4);
  const toldHow = async () => (await ledger<Disclosure>()).map(({ told }) => told?.how);
  await expect.poll(toldHow).toEqual(Array(3).fill('mail: Q3 pricing review'));
  await press(panel, 'Control+z');
  await panel.getByRole('button', { name: 'All 3 told' }).waitFor();
  await expect.poll(toldHow).toEqual(Array(3).fill(undefined));
  await panel.getByRole('button', { name: /^Dev Mehta told/ }).click();
  await panel.getByRole('button', { name: 'All 2 told' }).waitFor();
});

/** In Insights: something that these people are to hear. */
async function writeDown(decision: string, people: readonly Stakeholder[]): Promise<void> {
  const insights = await browser.openOwn('dashboard.html#/insights');
  opened.push(insights);
  await insights.getByRole('button', { name: 'Something to tell' }).waitFor();
  await insights.keyboard.press('d');
  await type(insights, decision);
  for (const { name } of people) await insights.getByLabel('People it affects').getByLabel(name).check();
  await insights.getByRole('button', { name: /^Save/ }).click();
  await insights.getByText(`To tell ${people.length} people: ${decision}`).waitFor();
}

/** Ten things that are up today, as they are typed: half of them promises. */
const tenThings = [
  ...['the intro', 'the demo', 'the review', 'the visit', 'the list'].map(
    (what) => `thank her for ${what} today`,
  ),
  'waiting for the numbers, if no answer by today',
  'promised Ana the plan by today',
  'promised Ana the figures by today',
  'asked Ana for the budget by today',
  'she promised me the names by today',
];

test('from an event: a Today of ten things is cleared with at most twenty, from the popup on', async () => {
  const popup = await shortcut('T', await look(week));
  const field = popup.locator('textarea').first();
  for (const [index, thing] of tenThings.entries()) {
    if (/promised|asked/.test(thing)) await popup.keyboard.press('Alt+4');
    await type(popup, thing);
    await popup.keyboard.press('Enter');
    await popup.getByRole('link', { name: `Today ${index + 1}` }).waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
  }
  presses = 0;
  const opening = browser.context.waitForEvent('page');
  await click(popup, 'link', 'Today 10');
  const today = await opening;
  opened.push(today);
  const rows = today.locator('[data-row]');
  await expect.poll(() => rows.count()).toBe(10);
  for (let left = 9; left >= 0; left--) {
    const current = await today.locator('[data-current=true]').textContent();
    if (current?.includes('waiting for')) {
      await press(today, 's');
      await type(today, 'in 2 weeks');
      await press(today, 'Enter');
    } else await press(today, 'e');
    await expect.poll(() => rows.count()).toBe(left);
  }
  expect(presses).toBe(12);
  await today.getByText('Done for today').waitFor();
  // A row goes before the store has answered.
  const closed = async () => (await ledger()).filter((entry) => 'doneAt' in entry || 'closed' in entry);
  await expect.poll(closed).toHaveLength(9);
  await press(today, 'u');
  await expect.poll(() => rows.count()).toBe(1);
});

test('from an event: somebody on leave is paused with three, the day not counted, and is back with one', async () => {
  const panel = await shortcut('B', await look(week));
  await press(panel, 'z');
  await type(panel, 'in 2 weeks');
  await press(panel, 'Enter');
  await panel.getByText(/^Paused until /).waitFor();
  expect(presses).toBeLessThanOrEqual(4);
  const pausedUntil = async () =>
    (await recordsIn<Stakeholder>(own, 'stakeholders')).flatMap((one) => one.pausedUntil ?? []);
  await expect.poll(pausedUntil).toEqual([addToDate(toCalendarDate(now), 14)]);
  await press(panel, 'Control+z');
  await expect.poll(() => panel.getByText(/^Paused until /).count()).toBe(0);
  await expect.poll(pausedUntil).toEqual([]);
});
