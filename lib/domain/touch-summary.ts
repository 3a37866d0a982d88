import type { Kept, Trend } from './kept.ts';
import { type ReplyOwed, repliesOwed } from './replies-owed.ts';
import { DAY, type Instant } from './time.ts';
import { BROADCAST, isOneToOne, type Touch } from './touch.ts';

/** What the touches of a stakeholder add up to. A field is absent when there was no such touch. */
export type TouchSummary = {
  count: number;
  /** The newest touch that was no broadcast. */
  last?: Instant;
  /** The newest one that answers the other side: spoken with each other, or mail in the other direction than the one before. */
  lastTwoWay?: Instant;
  lastOneToOne?: Instant;
  /** Mails of theirs that the user owes an answer to. */
  owed?: ReplyOwed[];
  /** What attention needs, kept so that no list of many people has to read all of it; gone once it is no longer so. */
  kept?: Kept;
  /** What attention was, week by week: no touch changes that any more. */
  trend?: Trend;
};

export const noTouches: TouchSummary = { count: 0 };

/** The same without what is kept for attention: it has to be worked out anew. */
export const withoutKept = ({ kept, ...summary }: TouchSummary): TouchSummary => summary;

/** Sums up the touches, in any order. */
export function summarizeTouches(touches: readonly Touch[]): TouchSummary {
  const real = touches.filter((touch) => touch.groupSize < BROADCAST).sort((a, b) => a.at - b.at);
  const summary: TouchSummary = { count: touches.length };
  let before: Touch | undefined;
  for (const touch of real) {
    summary.last = touch.at;
    if (isAnswer(touch, before)) summary.lastTwoWay = touch.at;
    if (isOneToOne(touch)) summary.lastOneToOne = touch.at;
    before = touch;
  }
  const owed = repliesOwed(real);
  if (owed.length > 0) summary.owed = owed;
  return summary;
}

/** The same after touches have come or gone: how it was, week by week, stays. */
export const summarizeAgain = ({ trend }: TouchSummary, touches: readonly Touch[]): TouchSummary => ({
  ...summarizeTouches(touches),
  ...(trend && { trend }),
});

/** Touches a week, oldest first, for the `weeks` weeks that end at `now`: what a sparkline draws. */
export function countByWeek(touches: readonly Touch[], weeks: number, now: Instant): number[] {
  const counts = new Array<number>(weeks).fill(0);
  for (const { at } of touches) {
    const back = Math.floor((now - at) / (7 * DAY));
    const index = weeks - 1 - back;
    const count = counts[index];
    if (count !== undefined && back >= 0) counts[index] = count + 1;
  }
  return counts;
}

function isAnswer(touch: Touch, before: Touch | undefined): boolean {
  if (touch.direction === 'both') return true;
  return before !== undefined && before.direction !== 'both' && before.direction !== touch.direction;
}
