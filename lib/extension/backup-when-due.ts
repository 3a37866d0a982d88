import { isBackupDue } from '../domain/backup-state.ts';
import type { Instant } from '../domain/time.ts';
import { findSchedule } from '../store/backup-state.ts';

/**
 * Makes the scheduled backup in this page, when it is due: here it may be of any size. What makes it is loaded only
 * then, so that no page opens later for it. What fails is noted with the schedule, and said in Data.
 */
export async function backUpWhenDue(now: Instant = Date.now()): Promise<void> {
  const schedule = await findSchedule();
  if (!schedule || !isBackupDue(schedule, now)) return;
  const { runScheduleInPage } = await import('./backup-in-page.ts');
  await runScheduleInPage();
}
