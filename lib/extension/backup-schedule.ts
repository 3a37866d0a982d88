import { browser } from 'wxt/browser';
import { BACKUPS_KEPT, isBackupDue, type Schedule } from '../domain/backup-state.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import type { Instant } from '../domain/time.ts';
import type { SealKey } from '../formats/seal.ts';
import { findBackupKey } from '../store/backup-key.ts';
import { changeSchedule, findSchedule, saveLastBackup } from '../store/backup-state.ts';
import { hasArrived } from './has-arrived.ts';

/** How this page or worker makes a file of everything, and an address by which the browser can save it. */
export type Means = {
  pack: (key?: SealKey) => Promise<Blob>;
  /** Undefined when this place has no address for a file of that size: then a page of ours makes the backup. */
  toAddress: (file: Blob) => Promise<{ url: string; giveBack: () => void } | undefined>;
};

const LOCK = 'touchbase-scheduled-backup';
const FOLDER = 'Touchbase';
/** Else Chromium looks into the file, takes it for text, and calls it .txt. */
const OF_NO_KIND = 'application/octet-stream';
const NO_KEY = 'The browser has lost the key. Turn the schedule off and on again with your passphrase.';
const NO_PERMISSION = 'The browser no longer lets Touchbase save files. Turn the schedule off and on again.';

/** Makes the scheduled backup when it is due. One at a time, wherever it is called. */
export const runSchedule = (means: Means, now: () => Instant = Date.now): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const schedule = await findSchedule();
    if (!schedule || !isBackupDue(schedule, now())) return;
    try {
      const download = await save(schedule, means, now());
      if (download !== undefined) await settle(schedule.isSealed, download, now());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      await changeSchedule((current) => ({ ...current, failed: { at: now(), why } }));
    }
  });

/** Answers the browser's number for the download; undefined when this place cannot make one. */
async function save(schedule: Schedule, means: Means, now: Instant): Promise<number | undefined> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) throw new Error(NO_PERMISSION);
  const key = schedule.isSealed ? await findBackupKey() : undefined;
  if (schedule.isSealed && !key) throw new Error(NO_KEY);
  const address = await means.toAddress(new Blob([await means.pack(key)], { type: OF_NO_KIND }));
  if (!address) return undefined;
  try {
    const filename = `${FOLDER}/${nameOf(now)}`;
    const id = await browser.downloads.download({
      url: address.url,
      filename,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await hasArrived(id);
    return id;
  } finally {
    address.giveBack();
  }
}

const nameOf = (now: Instant): string => `touchbase-${toCalendarDate(now)}.touchbase`;

/** Notes it, and lets go of the oldest of ours past the last ten. What cannot be removed is tried again at the next backup. */
async function settle(isSealed: boolean, download: number, now: Instant): Promise<void> {
  await changeSchedule(({ failed, ...rest }) => ({
    ...rest,
    lastAt: now,
    downloads: [...rest.downloads, download],
  }));
  await saveLastBackup({ at: now, name: nameOf(now), isSealed, by: 'schedule' });
  const old = (await findSchedule())?.downloads.slice(0, -BACKUPS_KEPT) ?? [];
  const gone = await Promise.all(old.map(discard));
  const left = (id: number) => !gone[old.indexOf(id)];
  if (old.length > 0)
    await changeSchedule((current) => ({ ...current, downloads: current.downloads.filter(left) }));
}

/** Answers whether there is nothing left of it; what the user has moved, deleted or cleared from the list is not ours to remove. */
async function discard(id: number): Promise<boolean> {
  try {
    const isGone = await browser.downloads.removeFile(id).then(
      () => true,
      async () => !(await browser.downloads.search({ id }))[0]?.exists,
    );
    if (isGone) await browser.downloads.erase({ id });
    return isGone;
  } catch {
    // It is tried again: the backup before this tidying was made all the same.
    return false;
  }
}
