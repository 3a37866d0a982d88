import { browser } from 'wxt/browser';
import { BEFORE_KEPT, type KeptBefore } from '../domain/backup-state.ts';
import type { Instant } from '../domain/time.ts';
import { ensureRoom } from './has-room.ts';

const KEY = 'before-restore';
/** In turn: until a restore has brought something, the way back from the one before is still there. */
const FILES = ['before-restore.touchbase', 'before-restore-2.touchbase'] as const;

/**
 * Keeps what is there before a restore, in the origin's private files: a restore can be undone, and nothing is restored
 * that could not be. Throws where the browser has no such files. Answers what was kept before, for `keepAgain`.
 */
export async function keepBefore(file: Blob, before: KeptBefore): Promise<KeptBefore | undefined> {
  await ensureRoom(file.size);
  const previous = await findBefore(before.at);
  const kept: KeptBefore = previous && !previous.in ? { ...before, in: 1 } : before;
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(nameOf(kept), { create: true })).createWritable();
  await writable.write(file);
  await writable.close();
  await browser.storage.local.set({ [KEY]: kept });
  return previous;
}

/** The restore has brought nothing: an undo goes back to where it went before. */
export async function keepAgain(previous: KeptBefore | undefined): Promise<void> {
  if (!previous) return forgetBefore();
  await browser.storage.local.set({ [KEY]: previous });
  await removeAllBut(previous);
}

/** The restore has brought something: the way back from the one before is of no use any more. */
export async function forgetOlderBefore(): Promise<void> {
  const before = await findBefore();
  if (before) await removeAllBut(before);
}

/** What an undo would put back; after 90 days nothing. */
export async function findBefore(now: Instant = Date.now()): Promise<KeptBefore | undefined> {
  const before = (await browser.storage.local.get(KEY))[KEY] as KeptBefore | undefined;
  if (!before || now - before.at < BEFORE_KEPT) return before;
  await forgetBefore();
  return undefined;
}

/** The file with what was there; undefined when the browser has lost it. */
export async function openBefore(): Promise<Blob | undefined> {
  try {
    const before = await findBefore();
    const folder = await navigator.storage.getDirectory();
    return before && (await (await folder.getFileHandle(nameOf(before))).getFile());
  } catch {
    return undefined;
  }
}

/** There is nothing to go back to any more; nor, where the browser has no such files, was there ever. */
export async function forgetBefore(): Promise<void> {
  await browser.storage.local.remove(KEY);
  await removeAllBut(undefined);
}

const nameOf = ({ in: slot }: KeptBefore): string => FILES[slot ?? 0];

async function removeAllBut(before: KeptBefore | undefined): Promise<void> {
  const folder = await navigator.storage.getDirectory().catch(() => undefined);
  const others = FILES.filter((name) => !before || name !== nameOf(before));
  // One that is not there is gone already.
  for (const name of others) await folder?.removeEntry(name).catch(() => undefined);
}
