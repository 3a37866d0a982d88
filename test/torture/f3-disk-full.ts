import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Browser } from '../browser/harness.ts';
import { chanceOf } from '../museum/mutate.ts';
import type { Fault, Rounds } from './fault.ts';
import { killBrowser } from './kill.ts';
import { checkBack, checkFull, fillUp, isRoomNoticed } from './no-space.ts';
import { makeProfile, openOperations } from './profile.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

const MEGABYTE = 1 << 20;
/** Room enough for everything. */
const ROOM = '2g';
/** What is left when the writing begins: a little more than what the product leaves to the browser, or much more. */
const [LITTLE, MUCH] = [34 * MEGABYTE, 128 * MEGABYTE];
/** Milliseconds of writing until something else takes all of that; and the most bytes that it leaves. */
const [LATEST, REST] = [600, 300_000];

/**
 * A small disk runs full while something is written: by degrees, until the product writes no more, and then to the last
 * byte; or at once, when something else takes all there is in the middle of a write. There is room again before the browser
 * is closed or killed, or after. What was said to be kept is there at the next start. All rounds are in one profile: from
 * one to the next the browser's own files suffer more.
 */
export const diskFull: Fault = {
  name: 'F3: the disk is full, again and again',
  rounds: 30,
  impossible: () => {
    const disk = mount();
    if (disk) unmount(disk);
    return disk ? undefined : 'a small disk cannot be mounted here (it takes root, on Linux)';
  },
  begin: async () => onOneDisk(),
};

function onOneDisk(): Rounds {
  const disk = mount() ?? '';
  const profile = makeProfile(disk);
  let browser: Browser | undefined;
  const kept: number[] = [];
  let next = 0;
  const openPage = async (): Promise<Page> => {
    browser = await profile.open();
    return openOperations(browser);
  };
  const leave = async (isKilled: boolean): Promise<void> => {
    if (isKilled) killBrowser(profile.folder);
    await (isKilled ? browser?.context.close() : browser?.close())?.catch(() => undefined);
  };
  const write = async (page: Page): Promise<void> => {
    const full = await fillUp(page, next);
    kept.push(...full.kept);
    next = full.refused + 1;
    await checkFull(page, kept, full.words);
  };
  const round = async (seed: number): Promise<void> => {
    const page = await openPage();
    await checkBack(page, kept, 'at the start');
    const chance = chanceOf(seed);
    const isAtOnce = seed % 3 !== 0;
    resize(disk, `${usedOn(disk) + (isAtOnce ? MUCH : LITTLE)}`);
    const taken = isAtOnce && takeAll(disk, chance() * LATEST, Math.floor(chance() * REST));
    await Promise.all([write(page), taken]);
    if (!isAtOnce) {
      await takeAll(disk, 0, 0);
      await write(page);
    }
    if (seed % 3 !== 1) return;
    resize(disk, ROOM);
    // The browser may have to be started anew first, and says so.
    if (await isRoomNoticed(page, next++)) kept.push(next - 1);
  };
  return {
    round: (seed) =>
      round(seed)
        .catch(unlessItEnded)
        .finally(async () => {
          await leave(seed % 2 === 1);
          resize(disk, ROOM);
        }),
    async end() {
      try {
        await checkBack(await openPage(), kept, 'in the end');
      } finally {
        await leave(false);
        unmount(disk);
      }
    },
  };
}

/** Something else takes all of the disk but so many bytes, after so many milliseconds. */
async function takeAll(disk: string, after: number, rest: number): Promise<void> {
  await wait(after);
  // While the browser goes on writing, what was to be left may be less than nothing.
  await until(async () => tryToResize(disk, `${usedOn(disk) + rest}`), 'all of the disk is taken');
}

function tryToResize(disk: string, size: string): boolean {
  try {
    resize(disk, size);
    return true;
  } catch {
    return false;
  }
}

/** With no byte left Chromium may end by itself: what was kept shows at the next start. */
function unlessItEnded(error: unknown): void {
  if (!String(error).includes('browser has been closed')) throw error;
}

function mount(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

/** Makes the disk smaller or larger with everything on it. */
const resize = (folder: string, size: string): void =>
  void execFileSync('mount', ['-o', `remount,size=${size}`, folder], { stdio: 'ignore' });

function usedOn(folder: string): number {
  const { blocks, bfree, bsize } = statfsSync(folder);
  return (blocks - bfree) * bsize;
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}
