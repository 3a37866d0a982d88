import { packBackup } from './backup.ts';
import { type Means, runSchedule } from './backup-schedule.ts';

const means: Means = {
  pack: (key) => packBackup(key ? { key } : {}),
  toAddress: async (file) => {
    const url = URL.createObjectURL(file);
    return { url, giveBack: () => URL.revokeObjectURL(url) };
  },
};

/** Makes the scheduled backup in a page of ours, when it is due: here it may be of any size. */
export const runScheduleInPage = (): Promise<void> => runSchedule(means);
