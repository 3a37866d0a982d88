import type { Page } from 'playwright-core';
import type { Browser } from '../browser/harness.ts';
import { type Fault, mustEqual, type Rounds } from './fault.ts';
import { makeProfile } from './profile.ts';

/** A day that is missing, half hours, summers that are winters, both ends of the world. */
const zones = [
  'Pacific/Apia',
  'America/St_Johns',
  'Europe/Dublin',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Niue',
  'Antarctica/Troll',
];
/** Milliseconds the clock of our pages is put on or back. */
const DAY = 86_400_000;
const jumps = [0, 365 * DAY, -365 * DAY, DAY / 24, 31 * DAY];
const SCREENS = [
  'dashboard.html#/today',
  'dashboard.html#/people',
  'dashboard.html#/people/sample-ana-ortiz',
  'popup.html',
];
const WRONG = /NaN|Invalid|undefined|\[object|-\d+ ?(d|day|week|month|h|hour)|Infinity/;

export const clocks: Fault = {
  name: 'F12: the clock jumps, in zones of every kind',
  rounds: zones.length,
  begin: (isFew) => (isFew ? inOneBrowser() : Promise.resolve({ round })),
};

/** Each zone in a browser of its own, the background in it too. */
async function round(seed: number): Promise<void> {
  const profile = makeProfile();
  const browser = await profile.open({ zone: zoneOf(seed) });
  try {
    await loadSample(browser);
    for (const jump of jumps) await lookAround(browser, jump);
  } finally {
    await browser.close();
    profile.remove();
  }
}

/** The pages alone are in a zone, and each zone has one of the jumps. */
async function inOneBrowser(): Promise<Rounds> {
  const profile = makeProfile();
  const browser = await profile.open({ pagesInZone: false });
  await loadSample(browser);
  return {
    round: (seed) => lookAround(browser, jumps[seed % jumps.length] ?? 0, zoneOf(seed)),
    end: async () => {
      await browser.close();
      profile.remove();
    },
  };
}

const zoneOf = (seed: number): string => zones[seed % zones.length] ?? 'UTC';

async function loadSample(browser: Browser): Promise<void> {
  const page = await browser.openOwn('dashboard.html#/today');
  await page.getByRole('button', { name: 'Load sample people' }).click();
  await page.getByText('12 sample people added.').waitFor();
  await page.close();
}

async function lookAround(browser: Browser, jump: number, zone?: string): Promise<void> {
  for (const screen of SCREENS) {
    const page = await browser.context.newPage();
    if (zone) await putIn(page, zone);
    await look(page, `chrome-extension://${browser.extensionId}/${screen}`, jump);
  }
}

/** Another zone than the machine's. */
async function putIn(page: Page, timezoneId: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId });
}

async function look(page: Page, url: string, jump: number): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript((by) => {
    const { now } = Date;
    const Real = Date;
    const Moved = (...args: []) => (args.length === 0 ? new Real(now() + by) : new Real(...args));
    globalThis.Date = Object.assign(Moved, {
      now: () => now() + by,
      parse: Real.parse,
      UTC: Real.UTC,
      prototype: Real.prototype,
    }) as never;
  }, jump);
  await page.goto(url);
  await page.waitForFunction(() => document.body.innerText.length > 40);
  const text = await page.locator('body').innerText();
  const where = `${url.split('/').slice(3).join('/')}, ${jump / DAY} days on`;
  mustEqual(WRONG.exec(text)?.[0], undefined, `on ${where}`);
  const rows = await page.locator('main li').allInnerTexts();
  mustEqual(rows.length, new Set(rows).size, `rows that are there once, on ${where}`);
  mustEqual(errors, [], `errors on ${where}`);
  await page.close();
}
