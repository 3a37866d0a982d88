import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FollowUp } from '../../lib/domain/ledger.ts';
import type { PersonSeen, ThreadSeen } from '../../lib/domain/page-seen.ts';
import { DAY } from '../../lib/domain/time.ts';
import type { PageContext } from '../../lib/store/page-contexts.ts';
import { type Browser, openBrowser } from './harness.ts';
import { emptyTheStore, fitsItsWidth, openTab, person, problemsOf } from './our-pages.ts';

const seen = (name: string, email: string, role: PersonSeen['role']): PersonSeen => ({
  email: email as PersonSeen['email'],
  name,
  role,
});
const own = 'pm@acme.example' as PersonSeen['email'];
const now = Date.now();

const thread: ThreadSeen = {
  kind: 'thread',
  key: '19a94f8c00000001',
  subject: 'Q3 pricing review',
  own: [own],
  messages: [
    {
      id: '19a94f8c00000001',
      at: now - 2 * DAY,
      from: seen('Dev Mehta', 'dev.mehta@northwind.example', 'from'),
      recipients: [seen('Robin Vale', own, 'to'), seen('Ana Ortiz', 'ana.ortiz@northwind.example', 'cc')],
    },
  ],
  composing: [],
};
const ana = person('Ana Ortiz', 'ana.ortiz@northwind.example', {
  group: 'executive',
  role: 'VP Finance',
  timeZone: 'Europe/Madrid',
  cadenceDays: 10,
  summary: { count: 1, last: now - 12 * DAY },
});

let browser: Browser;
let tab: Page;
let tabId: number;
let show: (context: PageContext) => Promise<void>;
let panel: Page;
let noise: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ tab, tabId, show } = await openTab(browser));
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

beforeEach(async () => {
  await browser.put({ stakeholders: [ana] });
  await show({ page: thread });
  noise = [];
  panel = await browser.openOwn(`sidepanel.html?tab=${tabId}`);
  panel.setDefaultTimeout(5_000);
  panel.on('pageerror', ({ message }) => noise.push(message));
  panel.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  await panel.setViewportSize({ width: 360, height: 760 });
  await panel.waitForSelector('[data-context-subject]');
});

afterEach(async () => {
  expect(noise).toEqual([]);
  await emptyTheStore(panel);
  await panel.close();
});

const people = (): Promise<string[]> =>
  panel.$$eval('[data-person-email]', (all) =>
    all.map((one) => `${one.getAttribute('data-role')} ${one.getAttribute('data-person-email')}`),
  );
const subject = () => panel.textContent('[data-context-subject]');

describe('who is on the page', () => {
  test('is everyone but the user, with address and part', async () => {
    expect(await people()).toEqual(['from dev.mehta@northwind.example', 'cc ana.ortiz@northwind.example']);
    expect(await subject()).toBe('Q3 pricing review');
  });

  test('follows the page without a reload', async () => {
    await show({ page: { ...thread, key: 'b', subject: 'Launch date', messages: [] } });
    await expect.poll(subject).toBe('Launch date');
    expect(await people()).toEqual([]);
    await show({ page: { kind: 'nothing' } });
    await panel.waitForSelector('[data-no-context]');
    expect(await panel.$('[data-context-subject]')).toBeNull();
  });

  test('follows the active tab of its window, when it is not pinned to one', async () => {
    const following = await browser.openOwn('sidepanel.html');
    await following.waitForSelector('[data-no-context]');
    await tab.bringToFront();
    await following.waitForSelector('[data-context-subject]', { state: 'attached' });
    await panel.bringToFront();
    await following.waitForSelector('[data-no-context]', { state: 'attached' });
    await following.close();
  });

  test('never puts the people of one page under the title of the next', async () => {
    await panel.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const title = document.querySelector('[data-context-subject]')?.textContent ?? 'none';
        seen.push(`${title}: ${document.querySelectorAll('[data-person-email]').length}`);
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await show({ page: { ...thread, key: 'b', subject: 'Launch date', messages: [] } });
    await expect.poll(subject).toBe('Launch date');
    const seen = await panel.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((state) => state.startsWith('Launch date'))).not.toContain('Launch date: 2');
  });

  test('a list of mail has no context, and offers the tracked people of its rows', async () => {
    const rows = [
      seen('Ana Ortiz', ana.emails[0]!, 'from'),
      seen('Dev Mehta', 'dev.mehta@northwind.example', 'from'),
    ];
    await show({ page: { kind: 'list', own: [own], rows, composing: [] } });
    await panel.waitForSelector('[data-no-context]');
    expect(await people()).toEqual([]);
    await panel.getByRole('button', { name: 'Ana Ortiz' }).click();
    await panel.getByText('12 days ago').first().waitFor();
    expect(await people()).toEqual([]);
  });

  test('a page that is not understood says which part of it', async () => {
    await show({ page: { kind: 'not-understood', part: 'gmail messageSender' } });
    await panel.getByText('gmail messageSender').waitFor();
  });

  test('who was clicked on, on the page, is shown, and is shown again when clicked on again', async () => {
    const focus = 'dev.mehta@northwind.example' as PersonSeen['email'];
    await show({ page: thread, focus, focusedAt: 1 });
    await panel.getByRole('button', { name: 'Track' }).waitFor();
    await panel.getByRole('tab', { name: 'Ana Ortiz' }).click();
    await panel.getByRole('button', { name: 'Track' }).waitFor({ state: 'detached' });
    await show({ page: thread, focus, focusedAt: 2 });
    await panel.getByRole('button', { name: 'Track' }).waitFor();
  });
});

describe('tracking somebody', () => {
  test('counts the mail on the page at once, and can be undone', async () => {
    await panel.getByRole('tab', { name: 'Dev Mehta' }).click();
    await panel.getByRole('button', { name: 'Track' }).click();
    await panel.getByText('2 days ago').first().waitFor();
    expect((await browser.stored()).touches).toHaveLength(1);
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('button', { name: 'Track' }).waitFor();
    expect((await browser.stored()).stakeholders).toHaveLength(1);
  });
});

describe('by keyboard alone', () => {
  test('a follow-up takes two keys besides the text, and remembers where it came from', async () => {
    await panel.keyboard.press('f');
    await panel.keyboard.type('send revised numbers in 2 weeks');
    await panel.getByText(/^due /).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByRole('checkbox', { name: 'send revised numbers' }).waitFor();
    const [entry] = (await browser.stored()).ledger as FollowUp[];
    expect(entry).toMatchObject({
      kind: 'follow-up',
      text: 'send revised numbers',
      origin: { site: 'gmail', ref: '19a94f8c00000001', subject: 'Q3 pricing review' },
    });
  });

  test('a promise takes two keys besides the text, and says whose it is and where it came from', async () => {
    await panel.keyboard.press('p');
    await panel.keyboard.type('she promised me the contract in 2 weeks');
    await panel.getByText(/^they promised, due /).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Kept: the contract' }).waitFor();
    expect((await browser.stored()).ledger).toMatchObject([
      { kind: 'promise', way: 'they-promised', text: 'the contract', origin: { ref: '19a94f8c00000001' } },
    ]);
  });

  test('feedback and its decision take six keys besides the text, and one undoes it', async () => {
    const keys = ['b', 'Enter', 'Escape', 'j', 'Enter'];
    await panel.keyboard.press(keys[0]!);
    await panel.keyboard.type('the export takes too many clicks');
    await panel.keyboard.press(keys[1]!);
    await panel.getByText(/to decide$/).waitFor();
    for (const key of keys.slice(2)) await panel.keyboard.press(key);
    await panel.getByText('taken; not told back yet').waitFor();
    expect(keys.length).toBeLessThanOrEqual(6);
    expect((await browser.stored()).ledger).toMatchObject([{ kind: 'feedback', decision: { what: 'take' } }]);
    await panel.keyboard.press('Control+z');
    await panel.getByText(/to decide$/).waitFor();
  });

  test('a reason is asked for where they may want to hear one', async () => {
    await panel.keyboard.press('b');
    await panel.keyboard.type('a dark export');
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Decline: a dark export' }).waitFor();
    for (const key of ['Escape', 'j', '3']) await panel.keyboard.press(key);
    await panel.getByLabel(/^Why\?/).waitFor();
    await panel.keyboard.type('no capacity before spring');
    await panel.keyboard.press('Enter');
    await panel.getByText('declined: no capacity before spring; not told back yet').waitFor();
  });

  test('a line that reads like another kind is offered as that, and kept as that only when taken', async () => {
    await panel.keyboard.press('f');
    await panel.keyboard.type('thanks for the intro');
    await panel.getByRole('button', { name: 'Save as thanks' }).waitFor();
    expect((await browser.stored()).ledger).toEqual([]);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await panel.getByText('Thanks to Ana Ortiz logged').waitFor();
    expect((await browser.stored()).ledger).toMatchObject([{ kind: 'thanks', text: 'the intro' }]);
  });

  test('somebody on leave is paused with two keys besides the day, and undone with one', async () => {
    const keys = ['z', 'Enter'];
    await panel.getByRole('button', { name: 'Pause' }).waitFor();
    await panel.keyboard.press(keys[0]!);
    await panel.keyboard.type('someday');
    await panel.keyboard.press('Enter');
    await panel.getByText('“someday” is not a day.').waitFor();
    await panel.getByLabel(/^Until which day/).fill('in 3 weeks');
    await panel.keyboard.press(keys[1]!);
    await panel.getByText(/^Ana Ortiz is paused until /).waitFor();
    await panel.getByRole('tab', { name: 'Ana Ortiz' }).and(panel.locator('[title$=paused]')).waitFor();
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(await problemsOf(panel)).toEqual([]);
    await panel.keyboard.press('Control+z');
    await panel.getByRole('button', { name: 'Pause' }).waitFor();
  });

  test('what is set about somebody in passing survives the form', async () => {
    await panel.getByRole('button', { name: 'Pause' }).waitFor();
    await panel.keyboard.press('z');
    await panel.keyboard.type('in 3 weeks');
    await panel.keyboard.press('Enter');
    await panel.getByText(/^Paused until /).waitFor();
    await panel.getByRole('button', { name: 'Edit Ana Ortiz' }).click();
    await panel.getByLabel('Role').fill('CFO');
    await panel.getByLabel('Role').press('Enter');
    await panel.getByText('CFO', { exact: false }).first().waitFor();
    await panel.getByText(/^Paused until /).waitFor();
  });

  test('an entry is edited in one form, whatever its kind', async () => {
    await panel.keyboard.press('i');
    await panel.keyboard.type('who decides on discounts');
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'More on: who decides on discounts' }).click();
    await panel.getByRole('menuitem', { name: 'Edit' }).click();
    await panel.getByLabel('What matters to them').fill('speed in the quarter');
    await panel.getByLabel('What matters to them').press('Enter');
    await panel.getByText(/^Changed: who decides/).waitFor();
    expect((await browser.stored()).ledger).toMatchObject([
      { kind: 'conflict', text: 'who decides on discounts', theirs: 'speed in the quarter' },
    ]);
  });

  test('what is ticked is done, and Ctrl+Z opens it again', async () => {
    await panel.keyboard.press('f');
    await panel.keyboard.type('call tomorrow');
    await panel.keyboard.press('Enter');
    await panel.getByRole('checkbox', { name: 'call' }).press(' ');
    await expect.poll(() => panel.getByRole('checkbox').count()).toBe(0);
    await panel.keyboard.press('Control+z');
    await panel.getByRole('checkbox', { name: 'call' }).waitFor();
  });

  test('a call is logged without a word, a note with some', async () => {
    await panel.keyboard.press('c');
    await panel.keyboard.press('Enter');
    await panel.getByText(/^Call with Ana Ortiz/).waitFor();
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('n');
    await panel.keyboard.type('keen sailor');
    await panel.keyboard.press('Enter');
    await panel.getByText('keen sailor', { exact: true }).waitFor();
    const { ledger, touches } = await browser.stored();
    expect([ledger?.length, touches?.length]).toEqual([1, 1]);
  });

  test('what is not understood is said under the field, and nothing typed is lost', async () => {
    await panel.keyboard.press('/');
    await panel.keyboard.type('call yesterday');
    await panel.keyboard.press('Enter');
    await panel.getByText(/A follow-up is due today or later/).waitFor();
    await panel.reload();
    await expect
      .poll(() => panel.getByLabel('Follow-up', { exact: true }).last().inputValue())
      .toBe('call yesterday');
  });

  test('the person is edited in place, and the change undone', async () => {
    await panel.keyboard.press('e');
    await panel.getByLabel('Name').fill('Ana Ortiz Vega');
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Ana Ortiz Vega' }).waitFor();
    await panel.keyboard.press('Control+z');
    await panel.getByRole('heading', { name: 'Ana Ortiz', exact: true }).waitFor();
  });

  test('the arrow keys move among the people', async () => {
    await panel.getByRole('tab', { name: 'Ana Ortiz' }).focus();
    await panel.keyboard.press('ArrowLeft');
    await panel.getByRole('button', { name: 'Track' }).waitFor();
  });
});

describe('culture', () => {
  test('a country is offered by the time zone, taken by a click, and brings its week and its holidays', async () => {
    await panel.getByRole('button', { name: 'Edit Ana Ortiz' }).click();
    await panel.getByText('Language and culture').click();
    await panel.getByLabel('How to say the name').fill('AH-na or-TEES');
    await panel.getByLabel('Language').selectOption({ label: 'Spanish' });
    await panel.getByRole('button', { name: 'Spain, by the time zone' }).click();
    expect(await problemsOf(panel)).toEqual([]);
    await panel.getByLabel('Name', { exact: true }).press('Enter');
    const card = panel.locator('details', { hasText: 'Culture' });
    await card.getByText('Mon–Fri').waitFor();
    await card.getByText('Next holiday').waitFor();
    expect(await problemsOf(panel)).toEqual([]);
    expect(await fitsItsWidth(panel)).toBe(true);
    expect((await browser.stored()).stakeholders).toMatchObject([
      { culture: { saidAs: 'AH-na or-TEES', language: 'es', country: 'ES' } },
    ]);
    await panel.keyboard.press('Control+z');
    await card.waitFor({ state: 'detached' });
  });
});

describe('attention', () => {
  beforeEach(async () => {
    const promise = (id: string, over: object) => ({
      ...{
        id,
        stakeholderId: ana.id,
        kind: 'promise',
        way: 'i-promised',
        text: id,
        createdAt: 0,
        updatedAt: 0,
      },
      ...over,
    });
    const [kept, past] = ['2026-01-02', '2026-01-03'];
    await browser.put({
      ledger: [
        promise('intro', { closed: { as: 'kept', on: kept } }),
        promise('plan', { due: past, openDue: past }),
      ],
    });
    await panel.keyboard.press('c');
    await panel.keyboard.press('Enter');
    await panel.getByText(/^Call with Ana Ortiz/).waitFor();
    await panel.keyboard.press('Escape');
  });

  test('one key shows the parts, the evidence and what would raise it most', async () => {
    await panel.keyboard.press('w');
    const rows = await panel
      .locator('section[aria-label=Attention] tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map(({ textContent }) => textContent).join(' | ')),
      );
    expect(rows).toEqual([
      'Last touchtoday; you meant every 10 days | 100 | 40.0',
      'Rhythmtouches of late against one every 10 days | 44 | 11.7',
      'Replies you owethey have not written to you alone | – | left out',
      'Your promises1 kept, 1 past its day | 50 | 16.7',
      'Your pulsehow did the last meeting feel? | – | left out',
    ]);
    await panel.getByText('Keeping what you promised would raise it most, to 79.').waitFor();
    expect(await problemsOf(panel)).toEqual([]);
  });

  test('the user can say how a meeting felt, and that they see it differently until a day', async () => {
    await panel.keyboard.press('w');
    await panel.getByRole('radio', { name: '5' }).check();
    await panel.getByText(/^you gave 5 of 5 on /).waitFor();
    await panel.getByRole('button', { name: 'I see it differently' }).click();
    await panel.getByLabel('It is').fill('90');
    await panel.getByLabel('Because').fill('we speak at school');
    await panel.getByLabel('Because').press('Enter');
    await panel.getByText('Attention 90 you say; worked out 72').waitFor();
    await panel.getByText(/^You say 90 until .*: we speak at school$/).waitFor();
    await panel.getByRole('button', { name: 'Take back' }).click();
    await panel.getByText('Attention 72').waitFor();
  });
});

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    await panel.emulateMedia({ colorScheme });
    expect(await problemsOf(panel)).toEqual([]);
    await panel.keyboard.press('e');
    await panel.getByLabel('Name').waitFor();
    expect(await problemsOf(panel)).toEqual([]);
  });

  test.each([320, 360, 480, 180])('nothing is cut off at %i px', async (width) => {
    await panel.setViewportSize({ width, height: 380 });
    await panel.getByText('12 days ago').first().waitFor();
    expect(await fitsItsWidth(panel)).toBe(true);
    await panel.keyboard.press('w');
    await panel.getByRole('row').first().waitFor();
    expect(await fitsItsWidth(panel), 'with why? open').toBe(true);
  });

  test('right to left too', async () => {
    await panel.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await fitsItsWidth(panel)).toBe(true);
    const [name, group] = await Promise.all([
      panel.getByRole('heading', { name: 'Ana Ortiz' }).boundingBox(),
      panel.getByLabel('Group').boundingBox(),
    ]);
    expect(name!.x).toBeGreaterThan(group!.x);
    // A sentence of ours still reads from its beginning.
    const [twelve, weeks] = await panel.getByText('12 weeks', { exact: true }).evaluate((words) =>
      [...words.childNodes].map((part) => {
        const place = new Range();
        place.selectNode(part);
        return place.getBoundingClientRect().x;
      }),
    );
    expect(twelve).toBeLessThan(weeks!);
  });
});
