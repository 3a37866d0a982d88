import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual } from './fault.ts';
import type { Census } from './in-page.ts';
import { cannotKill, killBrowser } from './kill.ts';
import { censusOfOld, type OldContent, writeOldDatabase } from './old-database.ts';
import { makeProfile, openOperations } from './profile.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

declare const torture: typeof import('./in-page.ts');

const NEWER = 99;
/** So many that the upgrade takes its time; and milliseconds from its beginning to the browser's end. */
type Midway = { people: number; latest: number };
const whole: Midway = { people: 10_000, latest: 600 };
const few: Midway = { people: 2000, latest: 60 };
const FEW_PEOPLE = 200;

/** The database is of an old version, with the old page open or closed in the middle of the upgrade; or of a newer one. */
export const upgraded: Fault = {
  name: 'F8: the database is of version 1, 2 or 3, killed in the middle of the upgrade, or of a newer version',
  rounds: 30,
  impossible: cannotKill,
  async begin(isFew) {
    const browser = await openBrowser();
    const kinds = [
      (seed: number) => upgrade(browser, { version: 1 + (seed % 3), people: FEW_PEOPLE }),
      (seed: number) => upgrade(browser, { version: 1 + (seed % 3), people: FEW_PEOPLE }),
      (seed: number) => upgrade(browser, { version: 1 + (seed % 3), people: FEW_PEOPLE }),
      () => openNewer(browser),
      (seed: number) => killMidway(seed, isFew ? few : whole),
    ];
    return {
      round: async (seed) => kinds[seed % kinds.length]?.(seed),
      end: async () => void (await browser.close()),
    };
  },
};

/** With an old page open that lets go, as every version of ours does. */
async function upgrade(browser: Browser, content: OldContent): Promise<void> {
  const old = await openOld(browser, content);
  const page = await openOperations(browser);
  mustBeWhole(await page.evaluate(() => torture.census()), content);
  await page.evaluate(() => torture.importBatch(1, 1));
  mustEqual(await versionAt(old), await versionAt(page), 'the version in both pages');
  await Promise.all([old.close(), page.close()]);
}

/** At the next start all of it is there, from the old database or the new one. */
async function killMidway(seed: number, { people, latest }: Midway): Promise<void> {
  const profile = makeProfile();
  const content = { version: 1 + (Math.floor(seed / 5) % 3), people };
  try {
    const first = await profile.open();
    const old = await openOld(first, content);
    let isOver = false;
    openOperations(first)
      .then((page) => page.evaluate(() => torture.census()))
      .then(
        () => {
          isOver = true;
        },
        () => undefined,
      );
    await until(() => old.evaluate(() => 'hasLetGo' in globalThis), 'the beginning of the upgrade');
    await wait(chanceOf(seed)() * latest);
    killBrowser(profile.folder);
    await first.context.close().catch(() => undefined);
    if (isOver) throw new Error('the upgrade was over before the browser was killed');
    const second = await profile.open();
    const later = await openOperations(second);
    mustBeWhole(await later.evaluate(() => torture.census()), content);
    await second.close();
  } finally {
    profile.remove();
  }
}

/** It is refused, with the offer to export it as it is, and nothing is changed. */
async function openNewer(browser: Browser): Promise<void> {
  const newer = await openOld(browser, { version: NEWER, people: FEW_PEOPLE });
  const page = await browser.openOwn('dashboard.html#/people');
  await page.getByText('written by a newer Touchbase').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export it as it is' }).click();
  const { version, stores } = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  mustEqual([version, stores.stakeholders.length], [NEWER, FEW_PEOPLE], 'what is exported');
  mustEqual(await versionAt(newer), NEWER, 'the version afterwards');
  await Promise.all([newer.close(), page.close()]);
}

/** A page of ours that asks nothing, with an old database made in it; the background, which would upgrade it, is stopped. */
async function openOld(browser: Browser, content: OldContent): Promise<Page> {
  const page = await browser.openOwn('manifest.json');
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.evaluate(writeOldDatabase, content);
  return page;
}

function mustBeWhole({ people, touches, notes }: Census, content: OldContent): void {
  const wanted = censusOfOld(content);
  mustEqual(people.toSorted(), wanted.people, 'people');
  mustEqual(touches.toSorted(), wanted.touches, 'touches');
  mustEqual(notes.toSorted(), wanted.notes.toSorted(), 'notes');
}

const versionAt = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'touchbase')?.version);
