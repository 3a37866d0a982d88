import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PromiseEntry } from '../../lib/domain/ledger.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { problemsWith } from '../museum/expect-page.ts';
import { basicRooms, gmailDemo } from '../museum/gmail/index.ts';
import type { Expected, Room } from '../museum/room.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn, linesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { person, problemsOf } from './our-pages.ts';

const demo: Room = { ...gmailDemo(Date.now()), url: 'https://mail.google.com/mail/u/9/#inbox' };
const tracked = [
  person('Ana Ortiz', 'ana.ortiz@northwind.example'),
  person('Mara Okafor', 'mara.okafor@acme.example'),
  person('Sofia Lindqvist', 'sofia@fabrikam.example'),
  person('Lucas Moreau', 'lucas.moreau@fabrikam.example'),
];

let browser: Browser;
let page: Page;
let noise: string[];

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, [demo, ...basicRooms]);
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

async function visit(url: string): Promise<void> {
  page = await browser.context.newPage();
  noise = [];
  page.on('pageerror', ({ message }) => noise.push(message));
  page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  await page.addInitScript(listenToEverything);
  await page.goto(url);
}

/** Runs in the page before anything else: what a page of ill will could hear. */
function listenToEverything(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  addEventListener('message', ({ data }) => heard.push(`message ${JSON.stringify(data)}`), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push(`event ${event.type}`);
    return dispatch.call(this, event);
  };
}

const seenBy = async (tabId: number): Promise<PageSeen | undefined> => {
  const own = await browser.openOwn('popup.html');
  const key = `tab:${tabId}`;
  const kept = await own.evaluate((name) => chrome.storage.session.get(name), key);
  await own.close();
  return (kept[key] as { page: PageSeen } | undefined)?.page;
};

declare const chrome: typeof import('wxt/browser').browser;

/** A page is read a frame after it changed, and the background told. */
async function expectSeen(tabId: number, expected: Expected, own: string, does: string): Promise<void> {
  await expect
    .poll(async () => problemsWith((await seenBy(tabId)) ?? { kind: 'nothing' }, expected, own), {
      timeout: 5000,
      interval: 100,
      message: does,
    })
    .toEqual([]);
}

const emailsOn = async () => (await badgesOn(page)).map(({ email }) => email);

describe.each(basicRooms)('$name', (room) => {
  test('is seen as it is, at first and after each step', async () => {
    await visit(room.url);
    const tabId = await browser.tabIdOf(page);
    await expectSeen(tabId, room.expected, room.own, 'at first');
    for (const { does, run, expected } of room.steps) {
      await page.evaluate(run);
      await expectSeen(tabId, expected, room.own, does);
    }
    expect(noise).toEqual([]);
    await page.close();
  });
});

describe('badges in Gmail', () => {
  beforeEach(async () => {
    await visit(demo.url);
    return () => page.close();
  });

  test('move nothing of Gmail’s by a pixel, in the list, a conversation and while writing', async () => {
    const places = [
      'museum.openList()',
      "museum.open('thread-a')",
      "museum.open('thread-b')",
      'museum.compose()',
    ];
    const measureAll = async (ready: () => Promise<void>) => {
      const boxes: string[][] = [];
      await page.evaluate('museum.closeCompose()');
      for (const width of [1280, 420]) {
        await page.setViewportSize({ width, height: 800 });
        for (const place of places) {
          await page.evaluate(place);
          await ready();
          boxes.push(await page.evaluate(boxesOfGmail));
        }
      }
      return boxes;
    };
    const settled = () => page.waitForTimeout(200);
    await measureAll(settled);
    const without = await measureAll(settled);
    expect(await emailsOn()).toEqual([]);
    await browser.put({ stakeholders: tracked });
    const withBadges = await measureAll(() => expect.poll(emailsOn).not.toEqual([]));
    expect(withBadges).toEqual(without);
  });

  test('are beside the tracked people of what is open, and of nothing else', async () => {
    await browser.put({ stakeholders: tracked });
    await page.evaluate("museum.open('thread-a')");
    await expect.poll(emailsOn).toEqual(['ana.ortiz@northwind.example', 'ana.ortiz@northwind.example']);
    expect((await badgesOn(page)).at(-1)?.text).not.toBe('');

    await page.evaluate("museum.open('thread-b')");
    await expect.poll(emailsOn).toEqual(['lucas.moreau@fabrikam.example']);

    await page.evaluate('museum.compose()');
    await expect
      .poll(emailsOn)
      .toEqual(['lucas.moreau@fabrikam.example', 'ana.ortiz@northwind.example', 'mara.okafor@acme.example']);
  });

  test('say nothing to the page: closed roots, no message, no event, no attribute, no text', async () => {
    await browser.put({ stakeholders: tracked });
    await page.evaluate("museum.open('thread-a')");
    await expect.poll(emailsOn).not.toEqual([]);
    expect(await page.evaluate(whatThePageCanTell)).toEqual([]);
    expect(await page.evaluate('heard')).toEqual([]);
  });

  test('open the panel at this person when clicked, and only by a real click', async () => {
    await browser.put({ stakeholders: tracked });
    const tabId = await browser.tabIdOf(page);
    await expect.poll(emailsOn).not.toEqual([]);
    const hash = await page.evaluate('location.hash');

    await page.evaluate(() => {
      for (const host of document.querySelectorAll('span')) host.click();
    });
    await page.evaluate('museum.openList()');
    expect(await focusOf(tabId)).toBeUndefined();

    const [badge] = await badgesOn(page);
    await page.mouse.click(badge!.x, badge!.y);
    await expect.poll(() => focusOf(tabId)).toBe(badge!.email);
    expect(await page.evaluate('location.hash')).toBe(hash);
  });

  test('are put back three times when the page removes them, then no more', async () => {
    await browser.put({ stakeholders: tracked });
    await page.evaluate("museum.open('thread-a')");
    await expect.poll(async () => (await emailsOn()).length).toBe(2);
    for (let round = 1; round <= 4; round++) {
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('.gD + span:not([class])')) element.remove();
      });
      await page.waitForTimeout(200);
      expect(await emailsOn(), `round ${round}`).toHaveLength(round <= 3 ? 2 : 0);
    }
  });

  test('are one tab stop, reached by the keyboard', async () => {
    await browser.put({ stakeholders: tracked });
    const tabId = await browser.tabIdOf(page);
    await page.evaluate("museum.open('thread-a')");
    await expect.poll(emailsOn).not.toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#moles')?.focus());
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(tabId)).toBe('ana.ortiz@northwind.example');
  });
});

describe('a line above a mail that is being written', () => {
  const ana = 'ana.ortiz@northwind.example';
  /** Hours in which it is not now in Madrid. */
  const notNow = new Date().getHours() < 12 ? { from: 13 * 60, to: 22 * 60 } : { from: 60, to: 10 * 60 };
  const boundary = {
    ...{ id: 'hours', stakeholderId: ana, kind: 'boundary', text: 'mornings', createdAt: 0, updatedAt: 0 },
    ...{ whose: 'theirs', hours: notNow },
  };
  const zoned = tracked.map((one) => ({ ...one, timeZone: 'Europe/Madrid' }));

  test('is there only with something to say, takes no more than its line, and goes with its recipient', async () => {
    await visit(demo.url);
    await browser.put({ stakeholders: zoned, ledger: [] });
    await page.evaluate('museum.compose()');
    await expect.poll(emailsOn).toContain(ana);
    await page.waitForTimeout(200);
    expect(await linesOn(page)).toEqual([]);
    const without = await page.evaluate(boxesOfGmail);

    await browser.put({ ledger: [boundary] });
    await page.bringToFront();
    await expect
      .poll(() => linesOn(page))
      .toEqual([expect.stringMatching(/^Ana Ortiz: .* in Madrid; reads mail /)]);
    expect(await page.evaluate(whatThePageCanTell)).toEqual([]);
    expect(await page.evaluate('heard')).toEqual([]);
    const moved = (await page.evaluate(boxesOfGmail)).flatMap((box, index) => movesOf(without[index], box));
    expect(moved.filter((pixels) => !(Math.abs(pixels) <= 20))).toEqual([]);

    await page.evaluate((address) => {
      for (const chip of document.querySelectorAll(`[role=option][data-hovercard-id="${address}"]`))
        chip.remove();
    }, ana);
    await expect.poll(() => linesOn(page)).toEqual([]);
    await page.close();
  });
});

/** How far up or down an element is of where it was, when it is somewhere else. */
function movesOf(before: string | undefined, after: string): number[] {
  const [x0, y0] = before?.split(' ').slice(-4).map(Number) ?? [];
  const [x1, y1] = after.split(' ').slice(-4).map(Number);
  if (x0 !== x1) return [Number.NaN];
  return y0 === y1 ? [] : [Number(y1) - Number(y0)];
}

describe('promises in the open mail', () => {
  /** What was written down of this mail; other tests of this browser leave entries of their own. */
  const kept = async () =>
    ((await browser.stored()).ledger as PromiseEntry[]).filter(
      ({ kind, way }) => kind === 'promise' && (way === 'they-promised' || way === 'they-asked'),
    );

  test('are suggested in the panel, kept only when added with one key, and dropped for good with one', async () => {
    await visit(demo.url);
    await browser.put({ stakeholders: tracked });
    await page.evaluate("museum.open('thread-a')");
    await expect.poll(emailsOn).not.toEqual([]);
    const panel = await browser.openOwn(`sidepanel.html?tab=${await browser.tabIdOf(page)}`);
    await panel.setViewportSize({ width: 360, height: 760 });
    const shown = panel.locator('q');
    await shown.nth(1).waitFor();
    const first = 'I can take this to procurement, and I am happy to introduce you to Lena there.';
    expect(await shown.allTextContents()).toEqual([
      first,
      'Before I do, please send me the revised numbers: with the second site at the old discount until June, and without.',
    ]);
    expect(await kept()).toEqual([]);
    expect(await problemsOf(panel)).toEqual([]);

    await panel.bringToFront();
    await panel.keyboard.press('y');
    await panel.getByText('Added: they promised').waitFor();
    expect(await kept()).toMatchObject([
      { kind: 'promise', way: 'they-promised', text: first, origin: { subject: 'Q3 pricing review' } },
    ]);
    expect((await kept()).map(({ origin }) => origin?.ref)).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}$/),
    ]);

    await expect.poll(() => shown.count()).toBe(1);
    await panel.keyboard.press('Backspace');
    await panel.getByText('It will not be suggested again.').waitFor();
    expect(await shown.count()).toBe(0);
    await panel.keyboard.press('Control+z');
    await shown.waitFor();
    await panel.keyboard.press('Backspace');
    await expect.poll(() => shown.count()).toBe(0);
    await panel.reload();
    await panel.getByRole('button', { name: `Kept: ${first}` }).waitFor();
    expect(await shown.count()).toBe(0);
    expect(await kept()).toHaveLength(1);
    await panel.close();
    await page.close();
  });
});

async function focusOf(tabId: number): Promise<string | undefined> {
  const own = await browser.openOwn('popup.html');
  const key = `tab:${tabId}`;
  const kept = await own.evaluate((name) => chrome.storage.session.get(name), key);
  await own.close();
  return (kept[key] as { focus?: string } | undefined)?.focus;
}

/** Runs in the page: where each element of Gmail's is, those of ours left out. */
function boxesOfGmail(): string[] {
  const isOurs = (element: Element) =>
    element.tagName === 'SPAN' && element.attributes.length === 0 && !element.firstChild;
  return [...document.body.querySelectorAll('*')]
    .filter((element) => !isOurs(element))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.tagName}.${element.className} ${x} ${y} ${width} ${height}`;
    });
}

/** Runs in the page: all that our elements tell it about anybody. */
function whatThePageCanTell(): string[] {
  const hosts = [...document.querySelectorAll('span')].filter(
    (element) => !element.firstChild && element.className === '',
  );
  const told = hosts.flatMap((host) => [
    ...(host.shadowRoot ? ['an open root'] : []),
    ...[...host.attributes].map(({ name, value }) => `${name}=${value}`),
    ...(host.textContent ? [host.textContent] : []),
  ]);
  const chips = [...document.querySelectorAll('[data-person-email]')].map(() => 'a badge outside of a root');
  return [...(hosts.length === 0 ? ['no hosts found'] : []), ...told, ...chips];
}
