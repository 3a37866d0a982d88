import type { Page } from 'playwright-core';
import { type Fault, mustEqual } from './fault.ts';
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
  fewRounds: 2,
  begin: async () => ({ round }),
};

async function round(seed: number): Promise<void> {
  const profile = makeProfile();
  const browser = await profile.open({ zone: zones[seed % zones.length] ?? 'UTC' });
  try {
    const first = await browser.openOwn('dashboard.html#/today');
    await first.getByRole('button', { name: 'Load sample people' }).click();
    await first.getByText('12 sample people added.').waitFor();
    await first.close();
    for (const jump of jumps)
      for (const screen of SCREENS)
        await look(
          await browser.context.newPage(),
          `chrome-extension://${browser.extensionId}/${screen}`,
          jump,
        );
  } finally {
    await browser.close();
    profile.remove();
  }
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
