import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { inventMailbox, type MailboxOptions } from '../import/mailbox.ts';
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
/** Attachments that are packed already hardly shrink. */
const packed: Partial<MailboxOptions> = { ...plain, messages: 300_000 * share, bytes: 6.6e9 * share };
/** issue 5: what reading mail may take of memory, however much there is of it. */
const MEMORY = 200;

/** Reading ten years of mail, up to the choice of people: beside merely reading the file, and what memory it takes. */
export async function measureImport(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-mail-'));
  try {
    const [mbox, zip] = [join(folder, 'all.mbox'), join(folder, 'takeout.zip')];
    await writeMailbox(mbox, inventMailbox(plain).chunks());
    await writeZip(zip, inventMailbox(packed).chunks());
    return [...(await measureFile('mailbox', mbox)), ...(await measureFile('zip of mail', zip))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureFile(what: string, file: string): Promise<Measure[]> {
  const megabytes = statSync(file).size / 1e6;
  const browser = await openBrowser();
  try {
    const merely = await timeMerely(browser, file);
    const { seconds, memory } = await timeImport(browser, file);
    const name = `${what} of ${(megabytes / 1000).toFixed(1)} GB`;
    return [
      {
        name: `${name} read`,
        ours: megabytes / seconds,
        baseline: megabytes / merely,
        limit: megabytes / merely,
        unit: 'MB/s',
      },
      { name: `memory for a ${name}`, ours: memory / 1e6, baseline: MEMORY, limit: 0, unit: 'MB' },
    ];
  } finally {
    await browser.close();
  }
}

async function timeImport(browser: Browser, file: string): Promise<{ seconds: number; memory: number }> {
  const page = await browser.openOwn('dashboard.html#/data');
  await page.getByText('Choose files').waitFor();
  const idle = memoryOfBrowsers();
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOfBrowsers());
  }, 500);
  const began = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: /^Import \d+ p/ }).waitFor({ timeout: 600_000 });
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, memory: peak - idle };
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
