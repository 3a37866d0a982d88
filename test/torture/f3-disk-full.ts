import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, mustEqual } from './fault.ts';
import { censusOf, checkFull, checkRoom, fillUp } from './no-space.ts';
import { makeProfile, openOperations } from './profile.ts';

const MEGABYTE = 1 << 20;
/** Room for a browser's profile; and what is left of it when the writing begins. */
const [DISK, LEFT] = ['160m', 6 * MEGABYTE];

/** A small disk runs full while something is written, and there is room again later. */
export const diskFull: Fault = {
  name: 'F3: the disk is full',
  rounds: 20,
  atOnce: 2,
  impossible: () => {
    const disk = mount();
    if (disk) unmount(disk);
    return disk ? undefined : 'a small disk cannot be mounted here (it takes root, on Linux)';
  },
  begin: async () => ({ round }),
};

async function round(): Promise<void> {
  const disk = mount() ?? '';
  const profile = makeProfile(disk);
  const ballast = join(disk, 'ballast');
  let browser = await profile.open();
  try {
    const page = await openOperations(browser);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
    const full = await fillUp(page);
    await checkFull(page, full);
    rmSync(ballast);
    const people = await checkRoom(page, full);
    await browser.close();
    browser = await profile.open();
    const later = await censusOf(await openOperations(browser));
    mustEqual(later.people.length, people, 'people after a restart');
  } finally {
    await browser.close().catch(() => undefined);
    unmount(disk);
  }
}

function mount(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}
