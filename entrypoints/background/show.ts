import { browser } from 'wxt/browser';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { ASK_AGAIN } from '../../lib/messaging/protocol.ts';
import { countDue } from '../../lib/store/ledger.ts';

const GOOGLE_PAGES = ['https://mail.google.com/*', 'https://calendar.google.com/*'];
/** Changes come in bursts; this many milliseconds after the first, everybody hears of them once. */
const PAUSE = 50;

let pending = false;

/** Brings the icon's count and the badges in all tabs up to date. */
export function showEverywhere(): void {
  if (pending) return;
  pending = true;
  setTimeout(() => {
    pending = false;
    void showDueCount();
    void tellTabs();
  }, PAUSE);
}

/** What is due today, on the toolbar icon; nothing when nothing is due, or cannot be known. */
export async function showDueCount(now: number = Date.now()): Promise<void> {
  const due = await countDue(toCalendarDate(now)).catch(() => 0);
  await browser.action.setBadgeBackgroundColor({ color: '#3557b7' });
  await browser.action.setBadgeText({ text: due > 0 ? String(due) : '' });
}

async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: GOOGLE_PAGES });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, ASK_AGAIN)));
}
