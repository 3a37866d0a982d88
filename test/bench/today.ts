import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { compare, type Measure, median } from './measure.ts';

const [PEOPLE, TOUCHES_EACH, ENTRIES] = [20_000, 50, 50_000];
/** Of all entries, every tenth is open and due around today; the others are promises that were kept. */
const OPEN_EACH = 10;
const ROUNDS = 7;
/** A day's minutes that hold enough rows to work through. */
const WEEKLY_MINUTES = 2_400;
/** Everybody was let go of by the time of this cadence: nobody can be left aside at a glance. */
const CADENCES = { customer: 21, team: 7, executive: 30, partner: 90, other: 90 };
/** Move, leave out, do and take back: as in a morning. */
const KEYS = Array.from({ length: 25 }, () => ['j', 'n', 'k', 'e', 'j', 'e', 'u', 'k']).flat();

/** Today with a large database, beside a small one: until its first list is there, and until it has answered a key. */
export async function measureToday(): Promise<Measure[]> {
  const [large, small] = [await openBrowser({ frontFirst: true }), await openBrowser({ frontFirst: true })];
  try {
    await fill(large, PEOPLE, ENTRIES);
    // Fewer people, and as many things to do as fill a day: a key there has as much to answer.
    await fill(small, 100, 2_500);
    const size = `${PEOPLE} stakeholders, ${PEOPLE * TOUCHES_EACH} touches, ${ENTRIES} entries`;
    const first = await compare(`Today, open to first list, ${size}`, 'ms', ROUNDS, {
      ours: () => timeToList(large, 'dashboard.html#/today', '[data-row]'),
      baseline: () => timeToList(small, 'dashboard.html#/today', '[data-row]'),
      limit: () => timeToList(small, 'dashboard.html#/settings', 'h1'),
    });
    const [ours, baseline] = [await keyTimes(large), await keyTimes(small)];
    const keys = { ours: p99(ours), baseline: p99(baseline), limit: median(baseline) };
    return [first, { name: `Today, a key to its answer, p99, ${size}`, unit: 'ms', ...keys }];
  } finally {
    await Promise.all([large.close(), small.close()]);
  }
}

async function timeToList(browser: Browser, path: string, selector: string): Promise<number> {
  const page = await browser.openOwn(path);
  const time = await page.evaluate(untilShown, selector);
  await page.close();
  return time;
}

/** Milliseconds of each key, in the order they were pressed. */
async function keyTimes(browser: Browser): Promise<number[]> {
  const page = await browser.openOwn('dashboard.html#/today');
  await page.locator('[data-current=true]').waitFor();
  await page.evaluate(await bundle(fileURLToPath(new URL('./today-in-page.ts', import.meta.url))));
  return page.evaluate((keys) => (bench as unknown as Keys).pressAll(keys), KEYS);
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;

/** Runs in the page: milliseconds from the start of its loading until the element is there and painted. */
function untilShown(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => resolve(performance.now()));
    };
    look();
  });
}

/** Fills the database, and lets Today be looked at once: what attention needs is kept from then on. */
async function fill(browser: Browser, people: number, entries: number): Promise<void> {
  const page = await browser.openOwn('popup.html');
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.evaluate(await bundle(fileURLToPath(new URL('./million-in-page.ts', import.meta.url))));
  await page.evaluate((all) => bench.fill(...all), [people, TOUCHES_EACH] as const);
  await browser.put({ ledger: makeEntries(people, entries) });
  await page.evaluate(putSettings, { weeklyMinutes: WEEKLY_MINUTES, groupCadences: CADENCES });
  const first = await browser.openOwn('dashboard.html#/today');
  await first.locator('[data-current=true]').waitFor({ timeout: 120_000 });
  if (people > 100) await untilKept(page, `bench-${people - 1}`);
  await Promise.all([first.close(), page.close()]);
}

function makeEntries(people: number, count: number): object[] {
  const today = toCalendarDate(Date.now());
  return Array.from({ length: count }, (_none, index) => {
    const isOpen = index % OPEN_EACH === 0;
    const due = addToDate(today, (index % 60) - 40);
    return {
      id: `entry-${index}`,
      stakeholderId: `bench-${index % people}`,
      kind: isOpen ? 'follow-up' : 'promise',
      text: `Send the ${index}th thing`,
      due,
      createdAt: index,
      updatedAt: index,
      ...(isOpen ? { openDue: due } : { way: 'i-promised', closed: { as: 'kept', on: due } }),
    };
  });
}

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

/** The last of those who are losing touch has what attention needs kept with them. */
async function untilKept(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    async (key) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('touchbase');
        request.onsuccess = () => resolve(request.result);
      });
      const record = await new Promise<{ summary?: { kept?: unknown } } | undefined>((resolve) => {
        const request = database.transaction('stakeholders').objectStore('stakeholders').get(key);
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return record?.summary?.kept !== undefined;
    },
    id,
    { polling: 1_000, timeout: 180_000 },
  );
}

type Keys = typeof import('./today-in-page.ts');

/** What the page's world has while it is filled. */
declare const bench: typeof import('./million-in-page.ts');
