import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Meeting } from '../../lib/domain/meeting.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import { dayAt, instantOf } from '../museum/calendar/clock.ts';
import type { MuseumEvent } from '../museum/calendar/events.ts';
import { NOTHING } from '../museum/calendar/expected.ts';
import { makeRoom, pageIn } from '../museum/calendar/make-room.ts';
import { ana, robin, tom } from '../museum/calendar/people.ts';
import { wordsOf } from '../museum/calendar/words.ts';
import { serveMuseum } from '../museum/serve.ts';
import { badgesOn } from './badges-on.ts';
import { type Browser, openBrowser } from './harness.ts';
import { emptyTheStore, person, problemsOf, recordsIn } from './our-pages.ts';

const { zone } = wordsOf.en;
const now = Date.now();
const inThreeDays = now + 3 * DAY;
const threeDaysAgo = now - 3 * DAY;

const review = (at: number): MuseumEvent => ({
  slug: 'review',
  id: '5rev1ewn0rthv1nd',
  title: 'Pricing review',
  day: dayAt(at, zone),
  time: { from: '10:00', to: '11:00' },
  hue: 250,
  guests: [ana, tom, robin].map((guest) => ({ ...guest, answer: 'yes' })),
  answer: 'yes',
});
const { time: _, ...wholeDay } = review(threeDaysAgo);

/** Calendars with one event, open: the same event at different times, as the user would find it later. */
const rooms = {
  coming: roomOf(40, inThreeDays, review(inThreeDays)),
  moved: roomOf(41, inThreeDays, { ...review(inThreeDays), time: { from: '15:00', to: '16:00' } }),
  declined: roomOf(42, inThreeDays, { ...review(inThreeDays), answer: 'no' }),
  past: roomOf(43, threeDaysAgo, review(threeDaysAgo)),
  pastDeclined: roomOf(44, threeDaysAgo, { ...review(threeDaysAgo), answer: 'no' }),
  wholeDay: roomOf(45, threeDaysAgo, wholeDay),
};

let browser: Browser;
/** One of our own pages, open all the time: one that is opened anew would record what is over by itself. */
let own: Page;
let calendar: Page;

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, Object.values(rooms));
  await browser.put({ stakeholders: [] });
  own = await browser.openOwn('popup.html');
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

beforeEach(async () => {
  await browser.put({ stakeholders: [person(ana.name, ana.email)] });
});

afterEach(async () => {
  await calendar.close();
  await emptyTheStore(own);
});

test('a coming meeting that was seen counts once it is over, once, though the background was stopped', async () => {
  calendar = await browser.open(rooms.coming.url);
  await expect.poll(meetings).toMatchObject([{ start: startOf(inThreeDays, '10:00') }]);
  expect(await touchesWithAna()).toBe(0);
  await calendar.goto('about:blank');
  await letItBeOver();
  for (let time = 0; time < 2; time++) {
    await stopBackground();
    await startBackground();
    await expect.poll(touchesWithAna).toBe(1);
    await expect.poll(meetings).toEqual([]);
  }
});

test('a meeting that was moved counts at its new time alone', async () => {
  calendar = await browser.open(rooms.coming.url);
  await expect.poll(meetings).toHaveLength(1);
  await calendar.goto(rooms.moved.url);
  await expect.poll(meetings).toMatchObject([{ start: startOf(inThreeDays, '15:00') }]);
  await calendar.goto('about:blank');
  await letItBeOver();
  await stopBackground();
  await startBackground();
  await expect.poll(touchesWithAna).toBe(1);
});

test('a meeting that was declined never counts, whether before or after it was accepted', async () => {
  calendar = await browser.open(rooms.declined.url);
  await expect.poll(async () => (await badgesOn(calendar)).length).toBe(1);
  expect(await meetings()).toEqual([]);
  await calendar.goto(rooms.coming.url);
  await expect.poll(meetings).toHaveLength(1);
  await calendar.goto(rooms.declined.url);
  await expect.poll(meetings).toEqual([]);
  await calendar.goto('about:blank');
  await stopBackground();
  await startBackground();
  expect(await touchesWithAna()).toBe(0);
});

test('a past meeting is recorded when it is seen, and taken back when it has been declined since', async () => {
  calendar = await browser.open(rooms.past.url);
  await expect.poll(touchesWithAna).toBe(1);
  const panel = await openPanel();
  await expect.poll(() => panel.locator('.top').innerText()).toContain('This meeting is recorded, ');
  expect(await panel.getByRole('button', { name: /Log this meeting/ }).count()).toBe(0);
  await calendar.goto(rooms.pastDeclined.url);
  await expect.poll(touchesWithAna).toBe(0);
  await expect.poll(() => panel.locator('.top').innerText()).toContain('You declined it');
  await panel.close();
});

test('a meeting that does not count by itself is logged with one key, said, and undone', async () => {
  calendar = await browser.open(rooms.wholeDay.url);
  await expect.poll(async () => (await badgesOn(calendar)).length).toBe(1);
  const panel = await openPanel();
  await panel.getByRole('button', { name: /Log this meeting/ }).waitFor();
  expect(await problemsOf(panel)).toEqual([]);
  await panel.keyboard.press('m');
  await expect.poll(touchesWithAna).toBe(1);
  await expect.poll(() => panel.locator('.top').innerText()).toContain('This meeting is recorded, ');
  expect(await panel.getByRole('status').innerText()).toContain(`Meeting with ${ana.name} logged`);
  await panel.keyboard.press('Control+z');
  await expect.poll(touchesWithAna).toBe(0);
  await panel.getByRole('button', { name: /Log this meeting/ }).click();
  await expect.poll(touchesWithAna).toBe(1);
  await calendar.reload();
  await expect.poll(async () => (await badgesOn(calendar)).length).toBe(1);
  expect(await touchesWithAna()).toBe(1);
  await panel.close();
});

function roomOf(account: number, at: number, event: MuseumEvent) {
  const page = pageIn('en', { account, clock: { now: at, zone }, events: [event], open: event.slug });
  return makeRoom('one event', page, NOTHING, []);
}

const startOf = (at: number, time: string): number => instantOf(dayAt(at, zone), time, zone);

async function openPanel(): Promise<Page> {
  const panel = await browser.openOwn(`sidepanel.html?tab=${await browser.tabIdOf(calendar)}`);
  await panel.setViewportSize({ width: 360, height: 760 });
  return panel;
}

const meetings = () => records<Meeting>('meetings');

async function touchesWithAna(): Promise<number | undefined> {
  const people = await records<Stakeholder>('stakeholders');
  return people.find(({ emails }) => emails.includes(ana.email as (typeof emails)[number]))?.summary.count;
}

const records = <T>(store: string): Promise<T[]> => recordsIn(own, store);

/** As if so much time had passed that what is kept is over now. */
async function letItBeOver(): Promise<void> {
  await own.evaluate(
    async ([start, overAt]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('touchbase');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction('meetings', 'readwrite');
      const store = transaction.objectStore('meetings');
      store.getAll().onsuccess = ({ target }) => {
        for (const meeting of (target as IDBRequest).result) store.put({ ...meeting, start, overAt });
      };
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    [now - 2 * HOUR, now - HOUR] as const,
  );
}

async function stopBackground(): Promise<void> {
  const session = await browser.context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** By a message, as in life. */
async function startBackground(): Promise<void> {
  await own.evaluate(() => chrome.runtime.sendMessage({ name: 'storeChanged', content: null }));
}

/** Our own pages' world, in which some functions above run. */
declare const chrome: typeof import('wxt/browser').browser;
