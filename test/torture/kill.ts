import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Why processes cannot be found by what they were started with; nothing when they can. */
export const cannotKill = (): string | undefined =>
  existsSync('/proc/self/cmdline') ? undefined : 'this system does not list its processes under /proc';

/** The processes of the browser whose profile is in that folder. */
const processesOf = (folder: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter(
      (id) =>
        id > 0 && argumentsOf(id).some((one) => one.startsWith('--user-data-dir=') && one.includes(folder)),
    );

/** Ends it as a power cut would, and takes away the lock that it could not take away itself. */
export function killBrowser(folder: string): void {
  signalBrowser(folder, 'SIGKILL');
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(join(folder, 'profile', lock), { force: true });
  }
}

/** Tells every process of it: SIGSTOP is a lid that is closed, SIGCONT one that is opened. */
export function signalBrowser(folder: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  for (const id of processesOf(folder)) {
    try {
      process.kill(id, signal);
    } catch {
      // It ended by itself in between.
    }
  }
}

function argumentsOf(id: number): string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
