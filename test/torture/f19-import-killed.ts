import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ImportSession } from '../../lib/store/import-record.ts';
import type { Browser } from '../browser/harness.ts';
import { inventMailbox, type MailboxOptions } from '../import/mailbox.ts';
import { chanceOf } from '../museum/mutate.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type Fault, mustEqual } from './fault.ts';
import { cannotKill, killBrowser } from './kill.ts';
import { makeProfile, type Profile } from './profile.ts';
import { wait } from './wait.ts';

const whole: Partial<MailboxOptions> = { messages: 30_000, bytes: 150_000_000, senders: 1500, real: 40 };
const few: Partial<MailboxOptions> = { messages: 8000, bytes: 16_000_000 };
/** The longest that a step of an import takes on a busy machine. */
const timeout = 60_000;

/** Somebody imports their mailbox, and the browser is killed; they start it again, and go on as the page says. */
export const importKilled: Fault = {
  name: 'F19: the browser is killed while mail is read, chosen from and imported, and the user goes on',
  rounds: 10,
  few: 3,
  atOnce: 2,
  impossible: cannotKill,
  async begin(isFew) {
    const folder = mkdtempSync(join(tmpdir(), 'touchbase-mail-'));
    const mailbox = join(folder, 'All mail.mbox');
    writeFileSync(mailbox, Buffer.concat([...inventMailbox(isFew ? few : whole).chunks()]));
    const scene = { mailbox, ...(await importUndisturbed(mailbox)), startsAgain: !isFew };
    return {
      round: (seed) => round(seed, scene),
      end: async () => rmSync(folder, { recursive: true }),
    };
  },
};

type Undisturbed = {
  /** Everything that is stored in the end. */
  contents: Contents;
  /** Milliseconds that the writing took, until the page said that it was done. */
  writing: number;
};

/** With `startsAgain` the browser is started once more in the end: Chromium may lose a database at the second start after a crash. */
type Scene = Undisturbed & { mailbox: string; startsAgain: boolean };

async function importUndisturbed(mailbox: string): Promise<Undisturbed> {
  const profile = makeProfile();
  const browser = await profile.open();
  try {
    const page = await openData(browser);
    await choose(page, mailbox);
    await importButton(page).waitFor({ timeout });
    const began = performance.now();
    await importEverybody(page);
    const writing = performance.now() - began;
    return { contents: await contentsOf(browser), writing };
  } finally {
    await browser.close();
    profile.remove();
  }
}

async function round(seed: number, { mailbox, contents, writing, startsAgain }: Scene): Promise<void> {
  const profile = makeProfile();
  const [moment, chance] = [momentOf(seed), chanceOf(seed)()];
  try {
    await importUntilKilled(profile, mailbox, moment, moment === 'writing' ? chance * writing : chance);
    const browser = await profile.open();
    await goOn(browser, mailbox);
    compare(await contentsOf(browser), contents, `killed while ${moment}`);
    await browser.close();
    if (!startsAgain) return;
    const again = await profile.open();
    compare(await contentsOf(again), contents, `killed while ${moment}, and started twice`);
    await again.close();
  } finally {
    killBrowser(profile.folder);
    profile.remove();
  }
}

type Moment = 'reading' | 'writing' | 'choosing';

const momentOf = (seed: number): Moment =>
  (['reading', 'writing', 'choosing'] as const)[seed % 3] ?? 'reading';

/** `when`: the share of the file that has been read at least, or the milliseconds since the import was asked for. */
async function importUntilKilled(
  { open, folder }: Profile,
  mailbox: string,
  moment: Moment,
  when: number,
): Promise<void> {
  const browser = await open();
  const page = await openData(browser);
  await choose(page, mailbox);
  if (moment === 'reading') await page.waitForFunction(hasRead, when, { timeout });
  else await importButton(page).waitFor({ timeout });
  if (moment === 'writing') {
    await importButton(page).click();
    await wait(when);
  }
  killBrowser(folder);
  await browser.context.close().catch(() => undefined);
}

/** In the page: whether so much has been read, or all of it. */
function hasRead(share: number): boolean {
  const bar = document.querySelector('progress');
  return (bar?.value ?? 0) >= share || document.querySelector('[role=grid]') !== null;
}

/** As the user does who looks at the page again: they take what it offers, and choose what it has not got. */
async function goOn(browser: Browser, mailbox: string): Promise<void> {
  const { history = [], imports = [] } = await browser.stored();
  const page = await openData(browser);
  if (history.length > 0) {
    await page
      .getByRole('list', { name: 'History' })
      .getByText(/^Imported mail: /)
      .waitFor({ timeout });
    return;
  }
  const left = (imports as Partial<ImportSession>[]).find(({ id }) => id === 'session');
  const isRead = left?.files?.every(({ isDone }) => isDone);
  if (isRead) await page.getByRole('button', { name: 'Choose people' }).click({ timeout });
  else {
    if (left) await page.getByText(/^An import was left at \d+ %$/).waitFor({ timeout });
    await choose(page, mailbox);
  }
  await importButton(page).waitFor({ timeout });
  await importEverybody(page);
}

async function openData(browser: Browser): Promise<Page> {
  const page = await browser.openOwn('dashboard.html#/data');
  await page.getByText('Choose files').waitFor({ timeout });
  return page;
}

const choose = (page: Page, mailbox: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(mailbox);

const importButton = (page: Page) => page.getByRole('button', { name: /^Import \d+ p/ });

async function importEverybody(page: Page): Promise<void> {
  await importButton(page).click();
  await page.getByRole('button', { name: 'Undo the import' }).waitFor({ timeout });
}

function compare(found: Contents, wanted: Contents, when: string): void {
  mustEqual(Object.keys(found), Object.keys(wanted), `the stores, ${when}`);
  for (const [name, records] of Object.entries(wanted)) mustEqual(found[name], records, `${name}, ${when}`);
}
