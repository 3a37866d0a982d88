import { UNANSWERED } from './attention-digest.ts';
import type { AttentionFacts } from './attention-facts.ts';
import { daysBetween, toCalendarDate } from './calendar-date.ts';
import type { Instant } from './time.ts';

export const partNames = ['recency', 'rhythm', 'replies', 'promises', 'pulse'] as const;
export type PartName = (typeof partNames)[number];

/** How much each part counts; only their proportions matter. */
export type Weights = Record<PartName, number>;

/** As shipped (product.md). No study validates them, and the product says so. */
export const shippedWeights: Weights = { recency: 30, rhythm: 20, replies: 15, promises: 25, pulse: 10 };

/** One part of the score: 0 to 100; undefined when there is nothing to go by. `points` of the 100 come from it. */
export type Part = { name: PartName; weight: number; value?: number; points: number };

/** What holds the score down, whatever its parts say. */
export type Cap = { at: number; why: 'conflict' | 'overdue' | 'broken' };

export type Attention = {
  /** Never in touch is no zero; too little to go by is no score. */
  state: 'never' | 'not-enough' | 'scored';
  /** 0 to 100. Meaningless unless scored. */
  score: number;
  /** The share of the weights that there is something to go by for, 0 to 100. */
  evidence: number;
  parts: Part[];
  /** The one that holds it down; there is none while it does not. */
  cap?: Cap;
};

/** Below this share of the weights the answer is "not enough evidence". */
export const ENOUGH = 50;
const CAPS = { conflict: 60, overdue: 75, broken: 75 };
/** What touches at exactly the cadence add up to: 1 + 2^-½ + 2^-1 + … */
const EXACT_CADENCE = 1 / (1 - 2 ** -0.5);

/**
 * The score of product.md, with its parts and the evidence for each. To turn to somebody never lowers it. What is learned
 * late may: an old mail of theirs that was never answered is a reply owed since then, though it is a touch as well.
 */
export function attention(facts: AttentionFacts, weights: Weights = shippedWeights): Attention {
  const known = partValues(facts, weights);
  const present = known.filter(({ value }) => value !== undefined);
  const [all, weight] = [sumOf(known), sumOf(present)];
  const parts = known.map((part) => ({
    ...part,
    points: weight > 0 ? ((part.value ?? 0) * part.weight) / weight : 0,
  }));
  const plain = parts.reduce((sum, { points }) => sum + points, 0);
  const cap = capOf(facts, plain);
  const evidence = all > 0 ? (100 * weight) / all : 0;
  const isNever = facts.heard === undefined && facts.reached === undefined;
  return {
    state: isNever ? 'never' : evidence < ENOUGH ? 'not-enough' : 'scored',
    score: cap ? cap.at : plain,
    evidence,
    parts,
    ...(cap && { cap }),
  };
}

/** Only the score, where there is one. */
export function scoreOf(facts: AttentionFacts, weights?: Weights): number | undefined {
  const { state, score } = attention(facts, weights);
  return state === 'scored' ? score : undefined;
}

type Valued = Omit<Part, 'points'>;

function partValues(facts: AttentionFacts, weights: Weights): Valued[] {
  const values: Omit<Record<PartName, number | undefined>, 'promises'> = {
    recency: recencyOf(facts),
    rhythm: rhythmOf(facts),
    replies: repliesOf(facts),
    pulse: facts.pulse && ((facts.pulse.value - 1) / 4) * 100,
  };
  const valued = (name: PartName, value: number | undefined): Valued => ({
    name,
    weight: weights[name],
    ...(value !== undefined && { value }),
  });
  const others = (['recency', 'rhythm', 'replies', 'pulse'] as const).map((name) =>
    valued(name, values[name]),
  );
  const promises = valued('promises', promisesOf(facts, others));
  return partNames.map((name) => others.find((part) => part.name === name) ?? promises);
}

/** The best touch: whole while it is no older than the cadence, then half of it every cadence more. */
function recencyOf({ heard, reached, cadence, now }: AttentionFacts): number | undefined {
  if (heard === undefined && reached === undefined) return undefined;
  const valueAt = (at: Instant | undefined): number => {
    if (at === undefined) return 0;
    const age = Math.max(0, daysBetween(toCalendarDate(at), toCalendarDate(now)));
    return age <= cadence ? 100 : 100 * 2 ** -((age - cadence) / cadence);
  };
  return Math.max(valueAt(heard), UNANSWERED * valueAt(reached));
}

function rhythmOf({ heard, reached, rhythm }: AttentionFacts): number | undefined {
  if (heard === undefined && reached === undefined) return undefined;
  return Math.min(100, (100 * rhythm) / EXACT_CADENCE);
}

/** What the user owes: whole within the hours promised, then half of it every such span more. */
function repliesOf({ replies, replyHours }: AttentionFacts): number | undefined {
  if (!replies) return undefined;
  const over = replies.waited - replyHours;
  return over <= 0 ? 100 : 100 * 2 ** -(over / replyHours);
}

/**
 * A broken promise weighs double, and being early earns nothing (Gneezy and Epley 2014). While none was ever kept, the
 * part only lowers: else somebody's first broken promise would lift a score that is lower still.
 */
function promisesOf({ promises }: AttentionFacts, others: readonly Valued[]): number | undefined {
  const { kept, late, broken, overdue } = promises;
  if (kept + late + broken + overdue === 0) return undefined;
  const value = (100 * (1 + kept + late / 2)) / (1 + kept + late + 2 * (broken + overdue));
  return kept + late > 0 ? value : Math.min(value, meanOf(others));
}

function meanOf(parts: readonly Valued[]): number {
  const present = parts.filter(({ value }) => value !== undefined);
  const weight = sumOf(present);
  return weight > 0 ? present.reduce((sum, part) => sum + (part.value ?? 0) * part.weight, 0) / weight : 100;
}

/** An overdue promise that is said to be broken holds it down as before, until the next one is kept. */
function capOf({ openConflicts, promises }: AttentionFacts, plain: number): Cap | undefined {
  const holding: Record<Cap['why'], number> = {
    conflict: openConflicts,
    overdue: promises.overdue,
    broken: promises.unmended,
  };
  const why = (['conflict', 'overdue', 'broken'] as const).find(
    (one) => holding[one] > 0 && plain > CAPS[one],
  );
  return why && { at: CAPS[why], why };
}

const sumOf = (parts: readonly Valued[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);
