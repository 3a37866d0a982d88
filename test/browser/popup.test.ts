import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addToDate, startOf, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { DAY } from '../../lib/domain/time.ts';
import { workDayIn } from '../../lib/domain/work-week.ts';
import { type Browser, openBrowser } from './harness.ts';
import { emptyTheStore, fitsItsWidth, holdTheStore, person, problemsOf } from './our-pages.ts';

const now = Date.now();
const today = toCalendarDate(now);
const ana = person('Ana Ortiz', 'ana.ortiz@northwind.example', {
  summary: { count: 1, last: now - 12 * DAY },
});
const mara = person('Mara Okafor', 'mara.okafor@acme.example', { group: 'team', nickname: 'Momo' });

let browser: Browser;
let popup: Page;
let noise: string[];

beforeAll(async () => {
  browser = await openBrowser();
  await browser.context.route('https://mail.google.com/**', (route) => route.abort());
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

beforeEach(async () => {
  await browser.put({ stakeholders: [ana, mara] });
  noise = [];
});

afterEach(async () => {
  expect(noise).toEqual([]);
  await emptyTheStore(popup);
  await popup.close();
});

async function open(search = '?email=ana.ortiz@northwind.example'): Promise<void> {
  popup = await browser.context.newPage();
  popup.setDefaultTimeout(5_000);
  popup.on('pageerror', ({ message }) => noise.push(message));
  popup.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  await popup.setViewportSize({ width: 360, height: 560 });
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html${search}`);
  await popup.waitForSelector('textarea, [role=combobox]');
}

const type = (text: string) => popup.keyboard.type(text);
const press = (key: string) => popup.keyboard.press(key);
const said = (words: RegExp | string) => popup.getByText(words).first().waitFor();
const stored = async (store: string) => (await browser.stored())[store] ?? [];

describe('a follow-up', () => {
  test('says when it is due while it is typed', async () => {
    await open();
    await type('send revised numbers in 9 days');
    const day = startOf(workDayIn(9, today)).getDate();
    await said(new RegExp(`^due .*\\b${day}\\b`));
  });

  test('is undone with one key, and its text is back', async () => {
    await open();
    await type('call tomorrow');
    await press('Enter');
    await said(/^Follow-up for/);
    await expect.poll(() => popup.getByLabel('Follow-up').last().inputValue()).toBe('');
    await press('Control+z');
    await expect.poll(() => popup.getByLabel('Follow-up').last().inputValue()).toBe('call tomorrow');
    expect(await stored('ledger')).toEqual([]);
  });

  test('is saved once however often Enter is pressed, and what is typed meanwhile stays', async () => {
    await open();
    const release = await holdTheStore(browser);
    await popup.bringToFront();
    await type('slow tomorrow');
    await press('Enter');
    await popup.waitForSelector('textarea[aria-busy=true]');
    await press('Enter');
    await type('second on friday');
    await press('Enter');
    const drafts = await popup.evaluate(() => Object.values(localStorage));
    expect(drafts, 'nothing is lost when the popup is closed now').toEqual([
      'slow tomorrow\nsecond on friday',
    ]);
    await release();
    await said(/^Follow-up for/);
    await popup.waitForSelector('textarea[aria-busy=false]');
    expect(await popup.locator('textarea').inputValue()).toBe('second on friday');
    expect(await popup.evaluate(() => Object.values(localStorage))).toEqual(['second on friday']);
    expect(await stored('ledger')).toMatchObject([{ text: 'slow' }]);
  });

  test('survives closing the popup while it is not saved', async () => {
    await open();
    await type('half a thou');
    await popup.close();
    await open();
    expect(await popup.locator('textarea').first().inputValue()).toBe('half a thou');
  });

  test.each([
    ['call yesterday', /due today or later/],
    ['call by 31/02/2027', /is not a day\. Try/],
    ['tomorrow', /^And what is there to do/],
  ])('%j is refused with a clear word under the field', async (text, words) => {
    await open();
    await type(text);
    await press('Enter');
    await said(words);
    expect(await popup.locator('textarea').getAttribute('aria-invalid')).toBe('true');
    expect(await stored('ledger')).toEqual([]);
  });
});

describe('whom it is for', () => {
  test('somebody new is tracked first, and undo takes back both', async () => {
    await open('?email=dev.mehta@fabrikam.example');
    await said('Not tracked: saving tracks dev.mehta@fabrikam.example as customer');
    await type('call tomorrow');
    await press('Enter');
    await said(/now tracked$/);
    expect(await stored('stakeholders')).toHaveLength(3);
    await press('Control+z');
    await said(/^Not tracked/);
    expect([await stored('stakeholders'), await stored('ledger')].map(({ length }) => length)).toEqual([
      2, 0,
    ]);
  });

  test('is found by typing, without the mouse', async () => {
    await open('');
    await type('oka');
    await press('Enter');
    await popup.getByRole('button', { name: /^Mara Okafor.*change$/ }).waitFor();
    await type('call tomorrow');
    await press('Enter');
    await said(/^Follow-up for Mara Okafor/);
  });

  test.each([
    ['', 'Open a mail or an event to start with its people.'],
    ['ana@', 'ana@ is not an address: there is nothing after the @.'],
    ['zoltan', 'Nobody tracked is called “zoltan”. An address starts somebody new.'],
  ])('typing %j says: %s', async (text, words) => {
    await open('');
    await type(text);
    await said(words);
  });

  test('an address that is none says so at once', async () => {
    await open('?email=ana@');
    await said('ana@ is not an address: there is nothing after the @.');
  });
});

describe('thanks', () => {
  test('are logged with Enter alone', async () => {
    await open();
    await press('Alt+2');
    await popup.getByRole('tab', { name: 'Thanks' }).focus();
    await press('Alt+2');
    await type('thanks for the introduction to pricing');
    const note = popup.getByLabel('Note', { exact: true });
    await expect.poll(() => note.inputValue()).toMatch(/(?<!thanks )for the introduction to pricing\b/i);
    await press('Enter');
    await said('Thanks to Ana Ortiz logged');
    expect(await stored('ledger')).toMatchObject([
      { kind: 'thanks', text: 'the introduction to pricing', on: today },
    ]);
  });

  test('are offered for what they have done, and say when the words were used before', async () => {
    const common = { stakeholderId: ana.id, createdAt: now, updatedAt: now };
    const closed = { as: 'kept', on: today, thankBy: today };
    await browser.put({
      ledger: [
        { ...common, id: 'p', kind: 'promise', way: 'i-asked', text: 'the contract', closed, openDue: today },
        { ...common, id: 't', kind: 'thanks', text: 'the intro', on: today, words: wordsForTheIntro },
      ],
    });
    await open();
    await press('Alt+2');
    await popup.getByRole('button', { name: 'the contract' }).click();
    await popup.getByLabel('Language').selectOption({ label: 'English' });
    await popup.getByRole('radio', { name: 'Warm' }).check();
    await said(/^Nearly the same words went to Ana Ortiz on /);
    await popup.getByLabel('Language').selectOption({ label: 'Deutsch' });
    expect(await popup.getByLabel('Note', { exact: true }).inputValue()).toMatch(/^Hallo Ana,/);
    await popup.getByLabel('Thanks for what?').press('Enter');
    await said('Thanks to Ana Ortiz logged');
    const settled = ((await stored('ledger')) as { id: string; openDue?: string }[]).find(
      ({ id }) => id === 'p',
    );
    expect(settled).not.toHaveProperty('openDue');
  });
});

const wordsForTheIntro =
  'Hi Ana,\n\nThank you for the intro. It made a real difference, and I did not want it to go unsaid.\n\nRobin';

test('a touch by chat yesterday is one touch of two people', async () => {
  await open();
  await press('Alt+3');
  await popup.getByRole('radio', { name: 'Chat' }).check();
  await popup.getByLabel('How long, on what, when').fill('10 min on the launch, yesterday');
  await popup.getByLabel('How long, on what, when').press('Enter');
  await said(/^Chat with Ana Ortiz, on /);
  expect(await stored('touches')).toHaveLength(1);
  const [stakeholder] = (await stored('stakeholders')) as (typeof ana)[];
  expect(toCalendarDate(stakeholder!.summary.last!)).toBe(addToDate(today, -1));
});

test('a promise says whose it is, as picked or as typed', async () => {
  await open();
  await press('Alt+4');
  await type('asked Ana for the budget in 3 days');
  await said(/^you asked, due /);
  await press('Enter');
  await said(/^Asked of Ana Ortiz, due/);
  await popup.getByRole('radio', { name: 'They promised' }).check();
  await popup.getByLabel('Promise', { exact: true }).last().fill('the contract');
  await popup.getByLabel('Promise', { exact: true }).last().press('Enter');
  await said('Promised by Ana Ortiz');
  const ways = ((await stored('ledger')) as { way: string }[]).map(({ way }) => way);
  expect(ways.toSorted()).toEqual(['i-asked', 'they-promised']);
});

test('what is rarer is one key further: a boundary', async () => {
  await open();
  await press('Alt+6');
  await popup.getByRole('radio', { name: 'Boundary' }).check();
  await popup.getByLabel('Boundary', { exact: true }).last().fill('reads mail 9–17');
  await popup.getByLabel('Boundary', { exact: true }).last().press('Enter');
  await said('Ana Ortiz’s boundary saved');
  expect(await stored('ledger')).toMatchObject([{ kind: 'boundary', hours: { from: 540, to: 1020 } }]);
});

test('a line that reads like another kind is offered as that', async () => {
  await open();
  await type('call 15m with dev');
  await press('Tab');
  await press('Enter');
  await said(/^Call with Ana Ortiz, today/);
  expect([await stored('ledger'), await stored('touches')].map(({ length }) => length)).toEqual([0, 1]);
});

test('that somebody has been told ends what they were still to hear, when it is taken', async () => {
  const common = { id: 'launch', stakeholderId: ana.id, createdAt: now, updatedAt: now };
  const launch = {
    kind: 'disclosure',
    nature: 'decision',
    topic: 'launch',
    text: 'Launch moved to February',
  };
  await browser.put({ stakeholders: [ana, mara], ledger: [{ ...common, ...launch }] });
  await open();
  await type('told ana about the launch');
  await said(/“Launch moved to February”, told today/);
  await press('Tab');
  await press('Enter');
  await said('Told Ana Ortiz: Launch moved to February');
  expect(await stored('ledger')).toMatchObject([{ id: 'launch', told: { on: today } }]);
});

test('a line that names somebody else who is tracked is offered for them', async () => {
  await open();
  await type('call Momo');
  await popup.getByRole('button', { name: 'Save as follow-up for Mara Okafor' }).waitFor();
  await popup.locator('textarea').fill('promised Mara numbers');
  await popup.getByRole('button', { name: 'Save as promise for Mara Okafor' }).click();
  await said(/^Promised to Mara Okafor/);
  expect(await stored('ledger')).toMatchObject([
    { kind: 'promise', way: 'i-promised', text: 'numbers', stakeholderId: mara.id },
  ]);
});

test('a touch with somebody else is offered for them first, without their name in it', async () => {
  await open();
  await type('call 15m with mara');
  await popup.getByRole('button', { name: 'Save as call for Mara Okafor' }).waitFor();
  await popup.getByText('“15 min”').waitFor();
  await press('Tab');
  await press('Enter');
  await said(/^Call with Mara Okafor, today/);
  expect([await stored('ledger'), await stored('touches')].map(({ length }) => length)).toEqual([0, 1]);
});

test('a wait is understood as it is typed, and counted below', async () => {
  await open();
  await type('waiting for numbers, if no answer by tomorrow');
  await said('closes by itself when they answer; else due tomorrow');
  await press('Enter');
  await said('Waiting for Ana Ortiz, until tomorrow');
  await said('waiting 1');
  expect(await stored('ledger')).toMatchObject([
    { kind: 'follow-up', text: 'waiting for numbers', waits: {} },
  ]);
});

test('what is due today is counted below, and leads to Today', async () => {
  await open();
  await type('call today');
  await press('Enter');
  const link = popup.getByRole('link', { name: 'Today 1' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/dashboard.html#/today');
});

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s, in any form', async (colorScheme) => {
    await open();
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6']) {
      await press(key);
      await type('call yesterday');
      await press('Enter');
      expect(await problemsOf(popup)).toEqual([]);
    }
    await popup.getByRole('button', { name: /change$/ }).click();
    await popup.waitForSelector('[role=option]');
    expect(await problemsOf(popup)).toEqual([]);
  });

  test('is 360 px wide, no higher than 560, and fits 320', async () => {
    await open();
    await press('Alt+2');
    const box = await popup.locator('#app').boundingBox();
    expect(box!.width).toBe(360);
    expect(box!.height).toBeLessThanOrEqual(560);
    await popup.setViewportSize({ width: 320, height: 560 });
    expect(await fitsItsWidth(popup)).toBe(true);
    await press('Alt+4');
    const ways = await popup.getByRole('group', { name: 'Promise: which' }).boundingBox();
    expect(ways!.height, 'the four ways of a promise stand in one line').toBeLessThan(30);
  });
});
