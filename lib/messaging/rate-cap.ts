import type { Instant } from '../domain/time.ts';

/**
 * Milliseconds that each message costs its tab, and how many it may owe: 60 at once, then 20 a second for as long as it
 * likes. A script of ours asks one question at a time, so only a page that changes under it for seconds comes near.
 */
const COST = 50;
const MOST_OWED = 60 * COST;
/** Tabs are closed without a word: those that owe nothing are forgotten when so many are known. */
const TABS = 100;

export type RateCap = {
  /** Takes one message of a tab's share: undefined, or the milliseconds until the next may come. */
  take: (tabId: number, now: Instant) => number | undefined;
};

/** Counts what each tab sends. Kept in memory: a background that starts anew forgives all debts. */
export function createRateCap(): RateCap {
  const debts = new Map<number, { owed: number; at: Instant }>();
  const owedBy = (tabId: number, now: Instant): number => {
    const { owed = 0, at = now } = debts.get(tabId) ?? {};
    // A clock set back neither forgives nor adds anything.
    return Math.max(0, owed - Math.max(0, now - at));
  };
  const forgetPaid = (now: Instant) => {
    for (const tabId of debts.keys()) if (owedBy(tabId, now) === 0) debts.delete(tabId);
  };
  return {
    take(tabId, now) {
      const owed = owedBy(tabId, now);
      if (!debts.has(tabId) && debts.size >= TABS) forgetPaid(now);
      const tooMuch = owed + COST - MOST_OWED;
      debts.set(tabId, { owed: tooMuch > 0 ? owed : owed + COST, at: now });
      return tooMuch > 0 ? tooMuch : undefined;
    },
  };
}
