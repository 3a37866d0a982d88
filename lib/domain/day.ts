import { type Ask, byBenefit } from './asks.ts';
import { everyDay, usualWeek } from './work-week.ts';

/** What the user has made of a day so far: minutes by what was done, and what is not for today. */
export type DaySoFar = { done: Record<string, number>; skipped: readonly string[] };

/** A day that is filled: what fits, the most benefit first, and what does not, with why. */
export type Day = {
  list: Ask[];
  leftOut: { ask: Ask; why: 'time' | 'skipped' }[];
  /** Minutes of what is listed, of what is done, and of the day's share of the week. */
  planned: number;
  spent: number;
  share: number;
};

/** All that asks, the most benefit first, and the same by benefit per minute: sorted once, not at every key. */
export type Ranked = { asks: readonly Ask[]; perMinute: readonly Ask[] };

/** Each day on which the user works has the same share of the week's minutes; where they name none, every day has. */
export const shareOf = (weeklyMinutes: number, { length }: readonly number[] = usualWeek.days): number =>
  Math.round(weeklyMinutes / (length || everyDay.length));

/** Of those that take as long, the order is the same already: to sort is to put a few long lists together. */
export const rank = (asks: readonly Ask[]): Ranked => ({
  asks,
  perMinute: [...Map.groupBy(asks, ({ worth }) => worth.minutes).values()].flat().sort(byMinute),
});

/** With some more, each put in where it belongs: to rank thousands anew would keep a key waiting. */
export function withAsks({ asks, perMinute }: Ranked, more: readonly Ask[]): Ranked {
  const keys = new Set(more.map(({ key }) => key));
  const others = (ranked: readonly Ask[]) => ranked.filter(({ key }) => !keys.has(key));
  return {
    asks: more.reduce((all, ask) => putIn(all, ask, byBenefit), others(asks)),
    perMinute: more.reduce((all, ask) => putIn(all, ask, byMinute), others(perMinute)),
  };
}

function putIn(ranked: readonly Ask[], ask: Ask, order: typeof byBenefit): Ask[] {
  const at = ranked.findIndex((other) => order(ask, other) < 0);
  return ranked.toSpliced(at === -1 ? ranked.length : at, 0, ask);
}

/**
 * Fills what is left of the day by benefit per minute. Where nothing has been done and not even one thing fits, the best
 * of them is listed all the same: a day without room is no day without people. What is `gone` asks no longer.
 */
export function fillDay(
  ranked: Ranked,
  soFar: DaySoFar,
  share: number,
  isGone: (ask: Ask) => boolean = () => false,
): Day {
  const skipped = new Set(soFar.skipped);
  const asks = ranked.asks.filter((ask) => !isGone(ask));
  const isOpen = (ask: Ask) => !skipped.has(ask.key);
  // What was undone asks again, and its minutes are no longer spent.
  const wasDone = new Set(Object.keys(soFar.done));
  const undone = new Set(asks.filter((ask) => wasDone.has(ask.key) && isOpen(ask)).map(({ key }) => key));
  const done = Object.entries(soFar.done).filter(([key]) => !undone.has(key));
  const spent = done.reduce((sum, [, minutes]) => sum + minutes, 0);
  const chosen = choose(ranked.perMinute, share - spent, (ask) => isOpen(ask) && !isGone(ask));
  const best = asks.find(isOpen);
  if (chosen.size === 0 && done.length === 0 && best) chosen.add(best);
  const list = asks.filter((ask) => chosen.has(ask));
  return {
    list,
    leftOut: asks
      .filter((ask) => !chosen.has(ask))
      .map((ask) => ({ ask, why: skipped.has(ask.key) ? 'skipped' : 'time' })),
    planned: list.reduce((sum, { worth }) => sum + worth.minutes, 0),
    spent,
    share,
  };
}

function choose(perMinute: readonly Ask[], minutes: number, isOpen: (ask: Ask) => boolean): Set<Ask> {
  const chosen = new Set<Ask>();
  let left = minutes;
  for (const ask of perMinute) {
    if (ask.worth.minutes > left || !isOpen(ask)) continue;
    chosen.add(ask);
    left -= ask.worth.minutes;
  }
  return chosen;
}

/** The most benefit per minute first; of those alike, as in the list. */
const byMinute = (a: Ask, b: Ask): number => perMinute(b) - perMinute(a) || byBenefit(a, b);

const perMinute = ({ worth: { benefit, minutes } }: Ask): number => benefit / minutes;
