import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Browser } from '../browser/harness.ts';
import { type Fault, mustEqual, type Rounds } from './fault.ts';
import { killBrowser } from './kill.ts';
import { checkFull, countPeople, fillUp, isRoomNoticed, withNext } from './no-space.ts';
import { makeProfile, openOperations } from './profile.ts';

const MEGABYTE = 1 << 20;
/** Room enough for everything; and what is left of it when the writing begins. */
const [ROOM, LEFT] = ['2g', 3 * MEGABYTE];

/**
 * A small disk runs full while something is written, there is room again later, or only after the browser was closed or
 * killed: what was said to be kept is there at the next start. All rounds are in one profile: from one to the next the
 * browser's own files have suffered more.
 */
export const diskFull: Fault = {
  name: 'F3: the disk is full, again and again',
  rounds: 30,
  impossible: () => {
    const disk = mount();
    if (disk) unmount(disk);
    return disk ? undefined : 'a small disk cannot be mounted here (it takes root, on Linux)';
  },
  async begin(): Promise<Rounds> {
    const disk = mount() ?? '';
    const profile = makeProfile(disk);
    let browser: Browser | undefined;
    let kept: Kept = { people: 0, next: 0 };
    const openPage = async (): Promise<Page> => {
      browser = await profile.open();
      return openOperations(browser);
    };
    const leave = async (isKilled: boolean): Promise<void> => {
      if (isKilled) killBrowser(profile.folder);
      await (isKilled ? browser?.context.close() : browser?.close())?.catch(() => undefined);
    };
    const round = async (seed: number): Promise<void> => {
      const page = await openPage();
      kept = mustKeep(kept, await countPeople(page));
      resize(disk, `${usedOn(disk) + LEFT}`);
      const full = await fillUp(page, kept.next);
      kept = full;
      await checkFull(page, full);
      resize(disk, ROOM);
      // With another writing the browser may have to be started anew first, and says so.
      if (seed % 3 !== 0 && (await isRoomNoticed(page, full))) kept = withNext(full);
    };
    return {
      round: (seed) =>
        round(seed).finally(async () => {
          await leave(seed % 2 === 1);
          resize(disk, ROOM);
        }),
      async end() {
        try {
          mustKeep(kept, await countPeople(await openPage()));
        } finally {
          await leave(false);
          unmount(disk);
        }
      },
    };
  },
};

type Kept = { people: number; next: number };

/** All that was said to be kept is; what was refused is not, or whole after all: a full disk may not let it be struck out. */
function mustKeep(kept: Kept, people: number): Kept {
  const after = withNext(kept);
  if (people === after.people) return after;
  mustEqual(people, kept.people, 'people at a start');
  return kept;
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
