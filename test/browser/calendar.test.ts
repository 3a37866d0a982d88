import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { PageContext } from '../../lib/store/page-contexts.ts';
import { calendarRooms } from '../museum/calendar/index.ts';
import { ana, dev, kenji, lucas, mara, sofia } from '../museum/calendar/people.ts';
import { problemsWith } from '../museum/expect-page.ts';
import type { Expected, Room } from '../museum/room.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';

const tracked = [ana, dev, kenji, lucas, mara, sofia];
const [, reuse] = calendarRooms as [Room, Room];
const edit = calendarRooms.at(-1)!;
/** Languages differ in nothing that only a real browser has: three stand for all. */
const inBrowser = calendarRooms.filter(({ name }) => !/language: (?!de|he|ko)/.test(name));

let browser: Browser;
/** One of our own pages, which may look into what the extension keeps. */
let own: Page;
let calendar: Page;

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, calendarRooms);
  await browser.put({ stakeholders: tracked.map(toStakeholder) });
  own = await browser.openOwn('popup.html');
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

beforeEach(() => own.evaluate(() => chrome.storage.session.clear()));
afterEach(() => calendar.close());

describe.each(inBrowser)('$name', (room) => {
  test('is seen as it is, with a row for each tracked guest, at first and after each step', async () => {
    calendar = await browser.open(room.url);
    await isSeen(room.expected, 'at first');
    for (const { does, run, expected } of room.steps) {
      await calendar.evaluate(run);
      await isSeen(expected, does);
    }
  });
});

describe('the card of an event', () => {
  beforeEach(async () => {
    calendar = await browser.open(reuse.url);
    await calendar.bringToFront();
    await calendar.evaluate("museum.openEvent('pricing')");
    await shows(ana, dev, mara);
  });

  test('stays when Calendar tidies its popover, and goes with the popover', async () => {
    const inPopover = () => calendar.$$eval('#popover > *, #popover [data-slot] > *', (all) => all.length);
    expect(await inPopover()).toBe(2);
    const foreign = "document.getElementById('popover').append(document.createElement('i'))";
    await calendar.evaluate(`museum.openEvent('pricing').then(() => ${foreign})`);
    await expect.poll(() => calendar.$('#popover > i')).toBeNull();
    expect(await inPopover()).toBe(2);
    await calendar.waitForTimeout(300);
    expect(await badgesOn(calendar)).toHaveLength(3);
    await calendar.keyboard.press('Escape');
    await shows();
  });

  test('covers neither the popover nor the event, wherever these go', async () => {
    for (const size of [
      [1280, 800],
      [1000, 640],
      [1600, 900],
    ] as const) {
      await calendar.setViewportSize({ width: size[0], height: size[1] });
      await calendar.evaluate("museum.openEvent('pricing')");
      await expect.poll(() => coveredBy(calendar)).toEqual([]);
    }
    await calendar.evaluate('document.getElementById("scroll").scrollTop += 90');
    await expect.poll(() => coveredBy(calendar)).toEqual([]);
  });

  test('is not shown where there is no room for it', async () => {
    await calendar.setViewportSize({ width: 320, height: 640 });
    await calendar.evaluate("museum.openEvent('pricing')");
    await expect.poll(async () => (await cardOn(calendar))?.isHidden ?? true).toBe(true);
    await calendar.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(async () => (await cardOn(calendar))?.isHidden).toBe(false);
  });

  test('moves none of Calendar’s own elements', async () => {
    await calendar.evaluate('museum.close()');
    await shows();
    const [before, after] = await calendar.evaluate(async () => {
      type Museum = { openEvent: (slug: string) => Promise<void>; close: () => void; settled: number };
      const { museum } = window as unknown as { museum: Museum };
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const ours = () => document.querySelectorAll('body > span').length;
      const boxes = () =>
        [...document.querySelectorAll('body *:not(body > span)')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].join();
        });
      const look = () => ({ ours: ours(), boxes: boxes() });
      for (;;) {
        await museum.openEvent('renewal');
        const [first, { settled }] = [look(), museum];
        while (ours() < 2 && museum.settled === settled) await wait(10);
        const second = look();
        // On a busy machine Calendar may have changed its popover itself before the card was there: then once more.
        if (museum.settled === settled) return [first, second];
        museum.close();
        while (ours() > 1) await wait(10);
      }
    });
    // The dots of the event before, then the card too.
    expect([before?.ours, after?.ours]).toEqual([1, 2]);
    expect(after?.boxes).toEqual(before?.boxes);
  });

  test('a click on a row is for that person, and neither closes the popover nor takes the focus', async () => {
    await calendar.focus('#xRsvpNoBu');
    const [row] = (await badgesOn(calendar)).filter(({ email }) => email === dev.email);
    await calendar.mouse.click(row!.x, row!.y);
    await expect.poll(async () => (await contextNow())?.focus).toBe(dev.email);
    expect(await calendar.isVisible('#xDetDlg')).toBe(true);
    expect(await calendar.evaluate(() => document.activeElement?.id)).toBe('xRsvpNoBu');
  });

  test('comes with how far the page was understood', async () => {
    expect((await contextNow())?.page).toMatchObject({
      understood: { details: 0, title: 0, guests: 0, guestAddress: 0 },
    });
  });

  test('leaves Calendar its shortcuts', async () => {
    await calendar.keyboard.press('j');
    await calendar.keyboard.press('c');
    expect(await calendar.evaluate('museum.keys')).toEqual(['j', 'c']);
  });

  test('shows the page’s own script nothing, and comes back three times at most', async () => {
    const told = () =>
      calendar.evaluate(() => {
        const host = document.querySelector('body > span');
        return host && [host.attributes.length, host.childNodes.length, host.shadowRoot, host.textContent];
      });
    expect(await told()).toEqual([0, 0, null, '']);
    for (let time = 0; time < 6; time++) {
      await calendar.evaluate("for (const host of document.querySelectorAll('body > span')) host.remove()");
      await calendar.waitForTimeout(60);
    }
    expect(await told()).toBeNull();
    await calendar.evaluate("museum.openEvent('renewal')");
    await shows(sofia, lucas);
  });
});

test('on the edit page the card keeps off every control, and moves nothing', async () => {
  calendar = await browser.open(edit.url);
  await shows(lucas, sofia);
  const covered = await coveredBy(calendar, '#editView input, #editView button, #editView [role=treeitem]');
  expect(covered).toEqual([]);
  const boxes = () =>
    calendar.evaluate(() =>
      [...document.querySelectorAll('#editView *')].map((element) =>
        JSON.stringify(element.getBoundingClientRect()),
      ),
    );
  const withCard = await boxes();
  await calendar.evaluate("document.querySelector('body > span').style.display = 'none'");
  expect(await boxes()).toEqual(withCard);
});

describe('the dots on chips', () => {
  const week = calendarRooms[0]!;
  const room = (name: string) => calendarRooms.find((other) => other.name.includes(name))!;
  const openAndClose = async (slug: string) => {
    await calendar.evaluate(`museum.openEvent('${slug}')`);
    await expect.poll(async () => (await badgesOn(calendar)).length).toBeGreaterThan(0);
    await calendar.evaluate('museum.close()');
    await shows();
  };

  test('are on the events that were open and have somebody tracked on them, and on no others', async () => {
    calendar = await browser.open(week.url);
    await calendar.waitForTimeout(300);
    expect(await dotsOn(calendar)).toEqual([]);
    await openAndClose('pricing');
    await expect.poll(() => dottedChips(calendar)).toEqual(['Pricing review with Northwind']);
    await calendar.evaluate("museum.openEvent('focus')");
    await calendar.waitForTimeout(300);
    await calendar.evaluate('museum.close()');
    await openAndClose('moved');
    await expect
      .poll(() => dottedChips(calendar))
      .toEqual(['Mara and Robin', 'Pricing review with Northwind']);
  });

  test.each(['each kind of event', 'the month view', 'the schedule view', 'language: he'])(
    'stand inside the chip, away from where its text begins: %s',
    async (name) => {
      calendar = await browser.open(room(name).url);
      await openAndClose('offsite');
      await openAndClose('pricing');
      await expect
        .poll(() => dottedChips(calendar))
        .toEqual(['Pricing review with Northwind', 'Team offsite']);
      for (const dot of await dotsOn(calendar)) {
        const { inside, text } = await calendar.evaluate(aroundDot, dot);
        expect(inside).toBe(true);
        expect(text).toBeGreaterThan(8);
      }
    },
  );

  test('go when nobody on the event is tracked any more, and come back with them and with a reload', async () => {
    calendar = await browser.open(week.url);
    await openAndClose('pricing');
    await openAndClose('renewal');
    const both = ['Pricing review with Northwind', 'Renewal with Fabrikam'];
    await expect.poll(() => dottedChips(calendar)).toEqual(both);
    await untrack(sofia, lucas);
    await expect.poll(() => dottedChips(calendar)).toEqual(both.slice(0, 1));
    await browser.put({ stakeholders: [sofia, lucas].map(toStakeholder) });
    await expect.poll(() => dottedChips(calendar)).toEqual(both);
    await calendar.reload();
    await expect.poll(() => dottedChips(calendar)).toEqual(both);
  });

  test('go with their chip, and are gone while it is covered or scrolled away', async () => {
    calendar = await browser.open(week.url);
    await openAndClose('pricing');
    await expect.poll(() => dotsOn(calendar)).toHaveLength(1);
    const [before] = await dotsOn(calendar);
    await calendar.evaluate('document.getElementById("scroll").scrollTop -= 30');
    await expect.poll(async () => (await dotsOn(calendar))[0]?.top).toBe(before!.top + 30);
    await calendar.evaluate('document.getElementById("scroll").scrollTop = 900');
    await expect.poll(() => dotsOn(calendar)).toEqual([]);
    await calendar.evaluate('document.getElementById("scroll").scrollTop = 372');
    await expect.poll(() => dotsOn(calendar)).toHaveLength(1);
    await calendar.evaluate("museum.openEvent('standup-3')");
    await shows(mara);
    await expect.poll(() => dottedChips(calendar)).not.toContain('Pricing review with Northwind');
  });

  test('let clicks through to Calendar, and move nothing of it', async () => {
    calendar = await browser.open(week.url);
    const boxes = () =>
      calendar.$$eval('body *:not(body > span)', (all) =>
        all.map((element) => JSON.stringify(element.getBoundingClientRect())),
      );
    await openAndClose('pricing');
    await expect.poll(() => dotsOn(calendar)).toHaveLength(1);
    const [dot] = await dotsOn(calendar);
    await calendar.mouse.click(dot!.left + 5, dot!.top + 5);
    await shows(ana, dev, mara);
    await calendar.evaluate('museum.close()');
    await shows();
    const withDots = await boxes();
    await calendar.evaluate(
      "for (const host of document.querySelectorAll('body > span')) host.hidden = true",
    );
    expect(await boxes()).toEqual(withDots);
  });
});

/** The last of all: `own` does not survive it. */
test('after an update nothing of the version before is left, and the new one needs no reload', async () => {
  const settings = await browser.open('chrome://extensions');
  // A folder's extension comes back from a reload only for developers.
  await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await settings.close();
  calendar = await browser.open(calendarRooms[0]!.url);
  await calendar.evaluate("museum.openEvent('pricing')");
  await shows(ana, dev, mara);
  await expect.poll(() => hosts()).toBe(2);
  await calendar.evaluate('museum.close()');
  await expect.poll(() => hosts()).toBe(1);
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => hosts()).toBe(0);
  await calendar.evaluate("museum.openEvent('pricing')");
  await shows(ana, dev, mara);
});

const hosts = () => calendar.$$eval('body > span', (all) => all.length);

const untrack = (...people: { email: string }[]) =>
  own.evaluate(
    async (ids) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('touchbase');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction('stakeholders', 'readwrite');
      for (const id of ids) transaction.objectStore('stakeholders').delete(id);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
      await chrome.runtime.sendMessage({ name: 'storeChanged', content: null });
    },
    people.map(({ email }) => email),
  );

/** What the extension holds of the one tab that is open. */
async function contextNow(): Promise<PageContext | undefined> {
  const contexts = await own.evaluate(() => chrome.storage.session.get(null));
  return Object.entries(contexts).find(([key]) => key.startsWith('tab:'))?.[1] as PageContext | undefined;
}

async function isSeen(expected: Expected, when: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const context = await contextNow();
        return context ? problemsWith(context.page, expected, reuse.own) : ['not seen at all'];
      },
      { message: when, timeout: 5000 },
    )
    .toEqual([]);
  const people = expected.kind === 'event' ? Object.keys(expected.people) : [];
  await shows(...tracked.filter(({ email }) => people.includes(email)));
}

/** Until there is a row for each of these, and no other. */
async function shows(...people: { email: string }[]): Promise<void> {
  await expect
    .poll(async () => (await badgesOn(calendar)).map(({ email }) => email).sort(), { timeout: 5000 })
    .toEqual(people.map(({ email }) => email).sort());
}

type Card = { isHidden: boolean; left: number; top: number; right: number; bottom: number };

/** The card itself: through the debugger, since nothing else sees into a closed shadow root. */
async function cardOn(page: Page): Promise<Card | undefined> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const card = closedIn(root).find(
    ({ attributes = [] }) => attributes[attributes.indexOf('class') + 1] === 'card',
  );
  const box = card && (await session.send('DOM.getBoxModel', { backendNodeId: card.backendNodeId }));
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = box?.model.border ?? [];
  return card && { isHidden: card.attributes?.includes('hidden') ?? false, left, top, right, bottom };
}

/** The selectors of what the card lies upon. */
async function coveredBy(page: Page, selector = '#popover, [data-eventchip]'): Promise<string[]> {
  const card = await cardOn(page);
  if (!card || card.isHidden) return ['no card'];
  return page.evaluate(
    ({ card, selector }) => {
      const open = document.querySelector('#xDetDlg')?.getAttribute('data-eventid');
      return [...document.querySelectorAll(selector)]
        .filter(
          (element) => !element.matches('[data-eventchip]') || element.getAttribute('data-eventid') === open,
        )
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return (
            card.left < box.right && box.left < card.right && card.top < box.bottom && box.top < card.bottom
          );
        })
        .map((element) => element.id || element.className);
    },
    { card, selector },
  );
}

type Dot = { left: number; top: number; right: number; bottom: number };

/** Every dot on a chip, past its closed shadow root. */
async function dotsOn(page: Page): Promise<Dot[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const dots: Dot[] = [];
  for (const { backendNodeId } of closedIn(root).filter(({ nodeName }) => nodeName === 'I')) {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    dots.push({ left, top, right, bottom });
  }
  await session.detach();
  return dots;
}

/** The titles of the chips under the dots. */
async function dottedChips(page: Page): Promise<string[]> {
  const titles = await page.evaluate(
    (dots) =>
      dots.map(({ left, top }) => {
        const chip = document.elementFromPoint(left + 5, top + 5)?.closest('[data-eventchip]');
        return chip?.querySelector('.I0UMhf, .WBi6vc, .FAxxKc')?.textContent ?? 'no chip';
      }),
    await dotsOn(page),
  );
  return titles.sort();
}

/** Whether the dot is inside its chip, and how far its nearer edge is from where the chip's text begins. */
function aroundDot(dot: Dot): { inside: boolean; text: number } {
  const chip = document.elementFromPoint(dot.left + 5, dot.top + 5)?.closest('[data-eventchip]');
  const words = chip?.querySelector('.I0UMhf, .WBi6vc, .FAxxKc');
  if (!chip || !words) return { inside: false, text: 0 };
  const box = chip.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(words);
  const start = range.getBoundingClientRect();
  const isRtl = getComputedStyle(chip).direction === 'rtl';
  return {
    inside: dot.left >= box.left && dot.right <= box.right && dot.top >= box.top && dot.bottom <= box.bottom,
    text: isRtl ? start.right - dot.right : dot.left - start.left,
  };
}

type Node = {
  nodeName: string;
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
};

function closedIn(node: Node, isInside = false): Node[] {
  const inside = isInside || node.shadowRootType === 'closed';
  return [
    ...(inside ? [node] : []),
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => closedIn(child, inside)),
  ];
}

function toStakeholder({ email, name }: { email: string; name: string }): Stakeholder {
  return {
    id: email as Stakeholder['id'],
    name,
    emails: [email as EmailAddress],
    group: 'customer',
    createdAt: 0,
    updatedAt: 0,
    summary: { count: 0 },
  };
}

/** Our own pages' world, in which some functions above run. */
declare const chrome: typeof import('wxt/browser').browser;
