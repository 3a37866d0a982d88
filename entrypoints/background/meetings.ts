import { browser } from 'wxt/browser';
import { watchOwnChanges } from '../../lib/store/changes.ts';
import { findNextEnd, recordMeetings } from '../../lib/store/meetings.ts';

const ALARM = 'meeting-over';
/** Just after the end, so that it is over whichever way it is rounded. */
const AFTER = 5000;

/**
 * Records meetings when they are over: at every start of the background, and when the next one ends. The alarm is
 * only a nudge, and may get lost: the dashboard and the side panel look for themselves when they open.
 */
export function recordMeetingsWhenOver(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void settle();
  });
  watchOwnChanges(() => void nudgeAtNextEnd(), new AbortController().signal);
  void settle();
}

const settle = (): Promise<void> => recordMeetings().then(nudgeAtNextEnd).catch(unavailable);

async function nudgeAtNextEnd(): Promise<void> {
  const end = await findNextEnd().catch(unavailable);
  if (end !== undefined) await browser.alarms.create(ALARM, { when: end + AFTER });
}

/** Without the database there is nothing to record; our own pages say so, and the next start tries again. */
const unavailable = (): undefined => undefined;
