import { addDays, startOfDay } from 'date-fns';
import { browser } from 'wxt/browser';

const ALARM = 'midnight';
const DAY_IN_MINUTES = 24 * 60;

/**
 * Calls back soon after each midnight. Only a nudge: alarms get lost, so they are made again at every start, and
 * whatever depends on the day is computed when it is read.
 */
export function nudgeAtMidnight(callback: () => void, now: Date = new Date()): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) callback();
  });
  const soonAfterMidnight = startOfDay(addDays(now, 1)).getTime() + 5000;
  void browser.alarms.create(ALARM, { when: soonAfterMidnight, periodInMinutes: DAY_IN_MINUTES });
}
