import { browser } from 'wxt/browser';
import { nextBackupAt } from '../../lib/domain/backup-state.ts';
import { runScheduleInBackground } from '../../lib/extension/backup-in-background.ts';
import { findSchedule } from '../../lib/store/backup-state.ts';
import { watchChanges } from '../../lib/store/changes.ts';

const ALARM = 'backup';
/** Not with the start itself: then the user is waiting for something else. */
const AFTER_START = 60_000;
/** What could not be made is tried again after so many minutes. */
const AGAIN = 6 * 60;

/**
 * Makes scheduled backups while the browser runs. The alarm is only a nudge, made again at every start: missed, the
 * backup is made at the next.
 */
export function backUpBySchedule(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void runScheduleInBackground().then(() => nudge());
  });
  watchChanges(() => void nudge(), new AbortController().signal);
  void nudge();
}

async function nudge(now: number = Date.now()): Promise<void> {
  const schedule = await findSchedule();
  if (!schedule) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const next = nextBackupAt(schedule);
  const planned = await browser.alarms.get(ALARM);
  // A change of anything else must not put it off again and again.
  if (planned && planned.scheduledTime <= Math.max(next, now + AFTER_START)) return;
  await browser.alarms.create(ALARM, { when: Math.max(next, now + AFTER_START), periodInMinutes: AGAIN });
}
