import { DAY, type Instant } from './time.ts';

/** The backup made last, by this browser. */
export type LastBackup = { at: Instant; name: string; isSealed: boolean; by: 'hand' | 'schedule' };

export const rhythms = ['daily', 'weekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Backups that make themselves. */
export type Schedule = {
  rhythm: Rhythm;
  isSealed: boolean;
  /** Since when: the first is made at once. */
  since: Instant;
  /** Made last, and by which of the browser's downloads, oldest first. */
  lastAt?: Instant;
  downloads: number[];
  /** Why the last try came to nothing. */
  failed?: { at: Instant; why: string };
};

/** So many of the scheduled backups are kept. */
export const BACKUPS_KEPT = 10;

const every: Record<Rhythm, number> = { daily: DAY, weekly: 7 * DAY, monthly: 30 * DAY };

/** When the next one is to be made: now, when it should have been before. */
export const nextBackupAt = ({ rhythm, since, lastAt }: Schedule): Instant =>
  lastAt === undefined ? since : lastAt + every[rhythm];

export const isBackupDue = (schedule: Schedule, now: Instant): boolean => nextBackupAt(schedule) <= now;

/** A month without a backup is worth a word. */
export const isBackupOld = (last: LastBackup | undefined, now: Instant): boolean =>
  last === undefined || now - last.at > 31 * DAY;

/** What was there before a restore, kept so that it can be undone. */
export type KeptBefore = {
  at: Instant;
  file: string;
  how: 'replace' | 'merge';
  /** In which of two files; absent: in the first. */
  in?: 1;
};

/** So long. */
export const BEFORE_KEPT = 90 * DAY;
