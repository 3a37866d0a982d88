import { browser } from 'wxt/browser';
import { BEFORE_KEPT, type KeptBefore } from '../domain/backup-state.ts';
import type { Instant } from '../domain/time.ts';
import { ensureRoom } from './has-room.ts';

const KEY = 'before-restore';
const FILE = 'before-restore.touchbase';

/**
 * Keeps what is there before a restore, in the origin's private files: a restore can be undone, and nothing is restored
 * that could not be. Throws where the browser has no such files.
 */
export async function keepBefore(file: Blob, before: KeptBefore): Promise<void> {
  await ensureRoom(file.size);
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
  await writable.write(file);
  await writable.close();
  await browser.storage.local.set({ [KEY]: before });
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
    const folder = await navigator.storage.getDirectory();
    return await (await folder.getFileHandle(FILE)).getFile();
  } catch {
    return undefined;
  }
}

/** There is nothing to go back to any more; nor, where the browser has no such files, was there ever. */
export async function forgetBefore(): Promise<void> {
  await browser.storage.local.remove(KEY);
  const folder = await navigator.storage.getDirectory().catch(() => undefined);
  await folder?.removeEntry(FILE).catch(() => undefined);
}
