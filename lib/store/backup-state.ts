import { browser } from 'wxt/browser';
import type { LastBackup, Schedule } from '../domain/backup-state.ts';
import { announceChange } from './changes.ts';

/** In `storage.local`: they are this browser's, and no part of what is backed up. */
type States = { 'last-backup': LastBackup; 'backup-schedule': Schedule };

const find = async <Name extends keyof States>(name: Name): Promise<States[Name] | undefined> =>
  (await browser.storage.local.get(name))[name] as States[Name] | undefined;

async function save<Name extends keyof States>(name: Name, value: States[Name]): Promise<void> {
  await browser.storage.local.set({ [name]: value });
  announceChange();
}

export const findLastBackup = (): Promise<LastBackup | undefined> => find('last-backup');
export const saveLastBackup = (last: LastBackup): Promise<void> => save('last-backup', last);

export const findSchedule = (): Promise<Schedule | undefined> => find('backup-schedule');
export const saveSchedule = (schedule: Schedule): Promise<void> =>
  oneAtATime(() => save('backup-schedule', schedule));

/** Changes what the schedule is by now: it may have been turned off, or to another rhythm, while a backup was made. */
export const changeSchedule = (to: (schedule: Schedule) => Schedule): Promise<void> =>
  oneAtATime(async () => {
    const schedule = await findSchedule();
    if (schedule) await save('backup-schedule', to(schedule));
  });

export const removeSchedule = (): Promise<void> =>
  oneAtATime(async () => {
    await browser.storage.local.remove('backup-schedule');
    announceChange();
  });

/** Wherever it is written: of two that read first and wrote then, one would be lost. */
const oneAtATime = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('touchbase-backup-schedule', work);
