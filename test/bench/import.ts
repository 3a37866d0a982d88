import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { inventMailbox, type Mailbox, type MailboxOptions } from '../import/mailbox.ts';
import type { Sender } from '../import/mailbox-people.ts';
import { writeZip } from '../import/zip.ts';
import type { Measure } from './measure.ts';
import { memoryOfBrowsers } from './memory.ts';

/** Of a smaller disk: TOUCHBASE_BENCH_GB=1 makes the mailboxes a tenth of that as large, and so on. */
const share = Number(process.env.TOUCHBASE_BENCH_GB ?? 5) / 5;
const plain: Partial<MailboxOptions> = {
  messages: 100_000 * share,
  bytes: 2e9 * share,
  senders: 6000,
  real: 40,
};
/** 5 GB of it, 7 GB unpacked: attachments that are packed already hardly shrink. */
const packed: Partial<MailboxOptions> = { ...plain, messages: 15_000 * share, bytes: 3.3e8 * share };
const TIMES = 22;
/** issue 5: what an import may take of memory, however much mail there is. */
const MEMORY = 200;
/** issue 5: of those named so many per cent are to be right, and of those who are right so many named. */
const ENOUGH = 95;

/**
 * Importing ten years of mail: reading it, up to the choice of people, beside merely reading the file; and what memory
 * that takes, and the writing of those chosen; and whether these are the right ones.
 */
export async function measureImport(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-mail-'));
  try {
    const [mbox, zip] = [join(folder, 'all.mbox'), join(folder, 'takeout.zip')];
    const [inMbox, inZip] = [inventMailbox(plain), inventMailbox(packed)];
    await writeMailbox(mbox, inMbox.chunks());
    await writeZip(zip, inZip.chunks(), TIMES);
    return [
      ...(await measureFile('mailbox', mbox, inMbox)),
      ...(await measureFile('zip of mail', zip, inZip)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureFile(what: string, file: string, { senders }: Mailbox): Promise<Measure[]> {
  const megabytes = statSync(file).size / 1e6;
  const browser = await openBrowser();
  try {
    const merely = await timeMerely(browser, file);
    const { seconds, reading, writing } = await watchImport(browser, file);
    const named = await importedOf(browser);
    const name = `${what} of ${(megabytes / 1000).toFixed(1)} GB`;
    const memory = (whatFor: string, bytes: number) => ({
      name: `memory for ${whatFor} a ${name}`,
      ours: bytes / 1e6,
      baseline: MEMORY,
      limit: 0,
      unit: 'MB',
    });
    return [
      {
        name: `${name} read`,
        ours: megabytes / seconds,
        baseline: megabytes / merely,
        limit: megabytes / merely,
        unit: 'MB/s',
      },
      memory('reading', reading),
      memory('writing', writing),
      ...measureChoice(name, named, senders),
    ];
  } finally {
    await browser.close();
  }
}

/** Who was ticked from the start, and so imported, against who is written with in the mailbox. */
function measureChoice(name: string, named: readonly string[], senders: readonly Sender[]): Measure[] {
  const real = new Set(senders.filter(({ kind }) => kind === 'real').map(({ address }) => address));
  const right = named.filter((email) => real.has(email)).length;
  const share = (of: string, ours: number) => ({
    name: `${of} of the people named in a ${name}`,
    ours: 100 * ours,
    baseline: ENOUGH,
    limit: 100,
    unit: '%',
  });
  return [share('precision', right / named.length), share('recall', right / real.size)];
}

async function importedOf(browser: Browser): Promise<string[]> {
  const { stakeholders = [] } = await browser.stored();
  return (stakeholders as { emails: string[] }[]).flatMap(({ emails }) => emails);
}

type Watched = { seconds: number; reading: number; writing: number };

/** Memory is what the browser has more than before, at most. */
async function watchImport(browser: Browser, file: string): Promise<Watched> {
  const page = await browser.openOwn('dashboard.html#/data');
  await page.getByText('Choose files').waitFor();
  const idle = memoryOfBrowsers();
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOfBrowsers());
  }, 250);
  const importButton = page.getByRole('button', { name: /^Import \d+ p/ });
  const began = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  await importButton.waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  const reading = peak - idle;
  peak = idle;
  await importButton.click();
  await page.getByRole('button', { name: 'Undo the import' }).waitFor({ timeout: 600_000 });
  clearInterval(watch);
  return { seconds, reading, writing: peak - idle };
}

/** The same file through `stream()`, and nothing made of it. */
async function timeMerely(browser: Browser, file: string): Promise<number> {
  const page: Page = await browser.openOwn('dashboard.html#/today');
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'merely' });
    document.body.append(input);
  });
  await page.locator('#merely').setInputFiles(file);
  const milliseconds = await page.evaluate(async () => {
    const [chosen] = document.querySelector<HTMLInputElement>('#merely')?.files ?? [];
    const began = performance.now();
    const reader = chosen?.stream().getReader();
    while (reader && !(await reader.read()).done);
    return performance.now() - began;
  });
  await page.close();
  return milliseconds / 1000;
}

async function writeMailbox(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  for (const chunk of chunks) await file.write(chunk);
  await file.close();
}
