import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Recovery } from '../../lib/domain/recovery.ts';
import { type Chance, chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual } from './fault.ts';
import type { Census } from './in-page.ts';
import { cannotKill, killBrowser } from './kill.ts';
import { makeProfile, openOperations, type Profile } from './profile.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

declare const torture: typeof import('./in-page.ts');
declare const chrome: typeof import('wxt/browser').browser;

/** What is there to lose; a third of it in the few form. */
const [BATCHES, FEW_BATCHES, SIZE, NOTES] = [20, 7, 100, 30];
/** Of a hundred records, how many must be there again. */
const LEAST = 99;

/** What a disk, a crash or a clean-up does to the files of a database. */
const corruptions: Record<string, (files: Files, chance: Chance) => void> = {
  'bytes flipped in a table': ({ tables }, chance) => tables.forEach((path) => void flip(path, chance)),
  'bytes flipped in the log': ({ logs }, chance) => logs.forEach((path) => void flip(path, chance)),
  'a table gone': ({ tables }) => tables.slice(0, 1).forEach((path) => void rmSync(path)),
  'a table cut short': ({ tables }, chance) =>
    tables.forEach((path) => void truncateSync(path, Math.floor(chance() * readFileSync(path).length))),
  'MANIFEST gone': ({ all }) => removeNamed(all, /MANIFEST/),
  'CURRENT gone': ({ all }) => removeNamed(all, /CURRENT$/),
  'the whole folder gone': ({ folder }) => rmSync(folder, { recursive: true }),
};
/** As the folder gone, and then the browser is killed while all of it comes back. */
const KILLED = 'killed while it comes back';
/** Milliseconds from the start to the end of that browser. */
const LATEST = 400;
const kinds = [...Object.keys(corruptions), KILLED];

export const corrupted: Fault = {
  name: 'F2: the files of the database are damaged, in seven ways, or twice over',
  rounds: kinds.length * 3,
  atOnce: 2,
  impossible: cannotKill,
  async begin(isFew) {
    const filled = makeProfile();
    const before = await fill(filled, isFew ? FEW_BATCHES : BATCHES);
    return { round: (seed) => round(seed, filled, before), end: async () => filled.remove() };
  },
};

async function round(seed: number, filled: Profile, before: Census): Promise<void> {
  const kind = kinds[seed % kinds.length] ?? '';
  const profile = makeProfile();
  try {
    cpSync(filled.folder, profile.folder, { recursive: true });
    const chance = chanceOf(seed);
    const isKilled = kind === KILLED;
    corruptions[isKilled ? 'the whole folder gone' : kind]?.(filesOf(profile.folder), chance);
    if (isKilled) await startAndKill(profile, chance() * LATEST);
    const browser = await profile.open();
    const page = await openOperations(browser);
    const after = await askPatiently(page);
    const { missing = [], at } = await recoveryOf(page);
    if (isKilled && !at) throw new Error('all of it was lost, and nobody was told');
    await browser.close();
    for (const what of ['people', 'touches', 'notes'] as const)
      checkLoss(before[what], after[what], `${what}, ${kind}`, missing);
  } finally {
    profile.remove();
  }
}

/** Two runs of the browser: a start after one that has written takes a copy first of all. Then a little more is written. */
async function fill(profile: Profile, batches: number): Promise<Census> {
  const first = await profile.open();
  await (await openOperations(first)).evaluate(fillBatches, [batches, SIZE] as const);
  await first.close();
  const second = await profile.open();
  const page = await openOperations(second);
  await until(
    () => page.evaluate(async () => 'snapshot-covers' in (await chrome.storage.local.get(null))),
    'a copy',
  );
  await page.evaluate(async (notes) => {
    for (let note = 0; note < notes; note++) await torture.writeNote(`note ${note}`);
  }, NOTES);
  const census = await page.evaluate(() => torture.census());
  mustEqual([census.people.length, census.notes.length], [batches * SIZE, NOTES], 'what is there to lose');
  await second.close();
  return census;
}

async function fillBatches([batches, size]: readonly [number, number]): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    await torture.importBatch(batch, size);
    await torture.touchBatch(batch, size);
  }
}

/** While the browser throws broken files away it may refuse to open a database, and our words are to try again. */
async function askPatiently(page: Page): Promise<Census> {
  let after: Census | undefined;
  let why = '';
  const ask = async () => {
    after = await page
      .evaluate(() => torture.census())
      .catch((error) => {
        why = String(error);
        return undefined;
      });
    return after !== undefined;
  };
  await until(ask, 'the database opens again').catch(() => undefined);
  if (!after) throw new Error(why);
  return after;
}

async function startAndKill(profile: Profile, after: number): Promise<void> {
  const { context } = await profile.open();
  await wait(after);
  killBrowser(profile.folder);
  await context.close().catch(() => undefined);
}

const recoveryOf = (page: Page): Promise<Partial<Recovery>> =>
  page.evaluate(
    async () => ((await chrome.storage.local.get('recovered')).recovered ?? {}) as Partial<Recovery>,
  );

function checkLoss(before: string[], after: string[], what: string, named: readonly string[]): void {
  const there = new Set(after);
  mustEqual(after.length, there.size, `${what}: there once`);
  const back = before.filter((one) => there.has(one)).length;
  if (back < (before.length * LEAST) / 100) throw new Error(`${what}: ${back} of ${before.length} came back`);
  if (back < before.length && named.length === 0)
    throw new Error(`${what}: ${before.length - back} lost in silence`);
}

type Files = { folder: string; all: string[]; tables: string[]; logs: string[] };

function filesOf(folder: string): Files {
  const parent = join(folder, 'profile', 'Default', 'IndexedDB');
  const name = readdirSync(parent).find((one) => /^chrome-extension_.*\.leveldb$/.test(one)) ?? '';
  const all = readdirSync(join(parent, name)).map((file) => join(parent, name, file));
  const ending = (end: string) => all.filter((file) => file.endsWith(end));
  return { folder: join(parent, name), all, tables: ending('.ldb'), logs: ending('.log') };
}

/** One byte in every four thousand or so. */
function flip(path: string, chance: Chance): void {
  const bytes = readFileSync(path);
  for (let at = Math.floor(chance() * 4000); at < bytes.length; at += 1 + Math.floor(chance() * 8000)) {
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(chance() * 8)), at);
  }
  writeFileSync(path, bytes);
}

const removeNamed = (files: readonly string[], name: RegExp): void =>
  files.filter((file) => name.test(file)).forEach((file) => void rmSync(file));
