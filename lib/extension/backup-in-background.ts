import { writeBackup } from '../formats/backup.ts';
import { readBackupNow } from './backup-content.ts';
import { type Means, runSchedule } from './backup-schedule.ts';

/** Chromium takes no longer address than 2 MB, and a file grows by a third in one. */
const LARGEST_IN_ADDRESS = 1_400_000;

const means: Means = {
  pack: async (key) => writeBackup(await readBackupNow(), key ? { key } : {}),
  toAddress,
};

/** Makes the scheduled backup without a page, when it is due and not too large for that. */
export const runScheduleInBackground = (): Promise<void> => runSchedule(means);

/** Firefox's background has addresses for files; a service worker, as Chromium's is, can only write one out in full. */
async function toAddress(file: Blob): ReturnType<Means['toAddress']> {
  if ('createObjectURL' in URL) {
    const url = URL.createObjectURL(file);
    return { url, giveBack: () => URL.revokeObjectURL(url) };
  }
  if (file.size > LARGEST_IN_ADDRESS) return undefined;
  return { url: await toDataAddress(file), giveBack: () => undefined };
}

const toDataAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
