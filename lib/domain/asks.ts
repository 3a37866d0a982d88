import { scoreOf, type Weights } from './attention.ts';
import { keptFacts } from './attention-facts.ts';
import { daysBetween, toCalendarDate } from './calendar-date.ts';
import { type Doing, doingOf, doingWith, minutesFor } from './estimate.ts';
import { importanceOf } from './importance.ts';
import type { Kept } from './kept.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Stakeholder, StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';
import { byDueDay, type DueItem, type LosingTouch, type Today } from './today.ts';
import type { WorkWeek } from './work-week.ts';

/** What speaks for doing something now: `benefit` is worked out from the rest. */
export type Worth = {
  /** 0 to 100; undefined for somebody never in touch, or with too little to go by. */
  attention: number | undefined;
  /** 1 to 5. */
  importance: number;
  doing: Doing;
  minutes: number;
  benefit: number;
};

/** Something that asks for the user today; `key` is its entry's id or, where there is none, its person's. */
export type Ask = { key: string; worth: Worth } & (
  | ({ what: 'due' } & DueItem)
  | ({ what: 'lost' } & LosingTouch)
);

export type AskSources = {
  today: Pick<Today, 'due' | 'losingTouch'>;
  /** Of everybody in `today`. */
  kept: ReadonlyMap<StakeholderId, Kept>;
  open: readonly LedgerEntry[];
  weights: Weights;
  replyHours: number;
  week?: WorkWeek;
  now: Instant;
};

/** Without a score, attention counts as half: neither the first nor the last to turn to. */
const NO_SCORE = 50;
/** What is due is worth as much as somebody who had no attention at all, and 5 more for each day, up to twice that. */
const DUE = 100;
const EACH_DAY = 5;

/** Everything that asks for the user, in one list: the most benefit first. */
export function toAsks({ today, ...sources }: AskSources): Ask[] {
  const scoreFor = scores(sources);
  const day = toCalendarDate(sources.now);
  const worth = (stakeholder: Stakeholder, doing: Doing, dueFor: number | undefined): Worth => {
    const [found, importance] = [scoreFor(stakeholder), importanceOf(stakeholder)];
    const due = dueFor === undefined ? 0 : Math.min(2 * DUE, DUE + EACH_DAY * dueFor);
    const benefit = (100 - (found ?? NO_SCORE) + due) * importance;
    return { attention: found, importance, doing, minutes: minutesFor[doing], benefit };
  };
  const due = today.due.map((item): Ask => {
    const { entry, stakeholder } = item;
    const of = worth(stakeholder, doingOf(entry), daysBetween(item.due, day));
    return { what: 'due', key: entry.id, worth: of, ...item };
  });
  const lost = today.losingTouch.map((item): Ask => {
    const { stakeholder, standing } = item;
    const of = worth(stakeholder, doingWith(standing), undefined);
    return { what: 'lost', key: stakeholder.id, worth: of, ...item };
  });
  return [...due, ...lost].sort(byBenefit);
}

/** The most benefit first; of those alike what is due first, by its day. */
export function byBenefit(a: Ask, b: Ask): number {
  const more = b.worth.benefit - a.worth.benefit;
  if (more !== 0 || (a.what === 'lost' && b.what === 'lost')) return more;
  if (a.what === 'due' && b.what === 'due') return byDueDay(a, b);
  return a.what === 'due' ? -1 : 1;
}

/** Each person's score, worked out once: the user's own word, while it counts, goes before it. */
function scores({
  kept,
  open,
  weights,
  ...intent
}: Omit<AskSources, 'today'>): (one: Stakeholder) => number | undefined {
  const ofEach = Map.groupBy(open, ({ stakeholderId }) => stakeholderId);
  const known = new Map<StakeholderId, number | undefined>();
  const today = toCalendarDate(intent.now);
  const work = ({ id, overrule }: Stakeholder): number | undefined => {
    const found = kept.get(id);
    if (overrule && overrule.until >= today) return overrule.score;
    if (!found) return undefined;
    const { cadence } = found.touches;
    return scoreOf(keptFacts({ ...found, open: ofEach.get(id) ?? [], cadence, ...intent }), weights);
  };
  return (stakeholder) => {
    if (!known.has(stakeholder.id)) known.set(stakeholder.id, work(stakeholder));
    return known.get(stakeholder.id);
  };
}
