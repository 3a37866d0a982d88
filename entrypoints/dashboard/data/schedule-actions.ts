import { browser } from 'wxt/browser';
import type { Rhythm } from '../../../lib/domain/backup-state.ts';
import { runScheduleInPage } from '../../../lib/extension/backup-in-page.ts';
import { toSealKey } from '../../../lib/formats/seal.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { removeBackupKey, saveBackupKey } from '../../../lib/store/backup-key.ts';
import {
  changeSchedule,
  findSchedule,
  removeSchedule,
  saveSchedule,
} from '../../../lib/store/backup-state.ts';

const downloads = { permissions: ['downloads' as const] };

/** Has backups made by themselves, beginning now. Call it before the first await of a click: the browser asks the user. */
export async function turnOn(rhythm: Rhythm, passphrase: string | undefined): Promise<Outcome> {
  if (!(await browser.permissions.request(downloads))) {
    return { message: 'Not turned on: without the permission Touchbase cannot save files by itself.' };
  }
  if (passphrase !== undefined) await saveBackupKey(await toSealKey(passphrase));
  await saveSchedule({ rhythm, isSealed: passphrase !== undefined, since: Date.now(), downloads: [] });
  await runScheduleInPage();
  const failed = (await findSchedule())?.failed;
  return { message: failed ? failed.why : 'Turned on, and the first backup is made.' };
}

export const changeRhythm = async (rhythm: Rhythm): Promise<undefined> => {
  await changeSchedule((schedule) => ({ ...schedule, rhythm }));
};

/** Makes it again, after it failed. */
export async function tryAgain(): Promise<Outcome | undefined> {
  await runScheduleInPage();
  const failed = (await findSchedule())?.failed;
  return failed ? undefined : { message: 'Backed up.' };
}

/** The files that were made stay; the permission and the key go. */
export async function turnOff(): Promise<Outcome> {
  await removeSchedule();
  await removeBackupKey();
  await browser.permissions.remove(downloads);
  return { message: 'Turned off. The backups made so far stay in your downloads folder.' };
}
