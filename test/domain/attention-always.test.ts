import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attention, type Weights } from '../../lib/domain/attention.ts';
import { digestEntries, digestTouches } from '../../lib/domain/attention-digest.ts';
import { type AttentionSources, keptFacts, toFacts } from '../../lib/domain/attention-facts.ts';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { dueDay } from '../../lib/domain/due-day.ts';
import type { EntryId, LedgerEntry, PromiseEntry } from '../../lib/domain/ledger.ts';
import { newConflict, newPromise, newPulse } from '../../lib/domain/new-entry.ts';
import { closePromise, isMine } from '../../lib/domain/promise.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import { directions, type Touch, touchKinds } from '../../lib/domain/touch.ts';
import { now, touch } from '../people.ts';

/** The same histories each time. */
const SEED = 20261118;
const today = toCalendarDate(now);
const start = { id: 'one' as EntryId, stakeholderId: 'ana' as StakeholderId, now };

const touchKind = fc.constantFrom(...touchKinds);
const direction = fc.constantFrom(...directions);
const groupSize = fc.constantFrom(0, 2, 2, 2, 3, 5, 6, 19, 20, 400);
const aTouch: fc.Arbitrary<Touch> = fc
  .record({ hoursAgo: fc.nat({ max: 90 * 24 }), kind: touchKind, direction, groupSize })
  .map(({ hoursAgo, ...rest }) => touch({ at: now - hoursAgo * HOUR, ...rest }));

const aPromise = fc
  .record({
    way: fc.constantFrom('i-promised', 'i-promised', 'they-promised', 'i-asked', 'they-asked'),
    due: fc.option(fc.integer({ min: -40, max: 40 }), { nil: undefined }),
    as: fc.constantFrom(undefined, 'kept', 'late', 'broken', 'released'),
    endedDaysAgo: fc.nat({ max: 2 }),
  })
  .map(({ way, due, as, endedDaysAgo }): LedgerEntry => {
    const made = newPromise(start, {
      text: 'numbers',
      way: way as 'i-promised',
      ...(due !== undefined && { due: addToDate(today, due) }),
    });
    const closed = { as: as as 'kept', on: addToDate(today, -endedDaysAgo) };
    return as ? { ...made, updatedAt: now - endedDaysAgo * DAY, closed } : made;
  });
const anEntry = fc.oneof(
  { weight: 5, arbitrary: aPromise },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((value) => newPulse(start, value as 3)) },
  { weight: 1, arbitrary: fc.constant<LedgerEntry>(newConflict(start, 'scope')) },
);

const weight = fc.nat({ max: 100 });
const weights: fc.Arbitrary<Weights> = fc.record({
  recency: weight,
  rhythm: weight,
  replies: weight,
  promises: weight,
  pulse: weight,
});
const shippedOrAny = fc.oneof(fc.constant<Weights | undefined>(undefined), weights);

const history = fc.record({
  touches: fc.array(aTouch, { maxLength: 8 }),
  entries: fc.array(anEntry, { maxLength: 6 }),
  cadence: fc.constantFrom(1, 7, 10, 30, 90, 730),
});

/** A history's score by these weights; nothing where there is none to compare. */
function scoreAt(sources: Past, chosen: Weights | undefined, at: number): number | undefined {
  const { state, score } = attention(toFacts({ ...sources, now: at }), chosen);
  return state === 'scored' ? score : undefined;
}

/** Below or as high, where both are scores; the last digits of a sum are not the point. */
const isNotAbove = (lower: number | undefined, upper: number | undefined): boolean =>
  lower === undefined || upper === undefined || lower <= upper + 1e-9;

const promised = (as: 'broken' | 'kept'): LedgerEntry => ({
  ...newPromise(start, { text: 'x', way: 'i-promised' }),
  closed: { as, on: today },
});
const [broken, kept, conflict] = [promised('broken'), promised('kept'), newConflict(start, 'scope')];

type Past = Omit<AttentionSources, 'now'>;
/** What may come of a history: a touch now, and so many hours of silence. */
type Next = { fresh: Partial<Touch>; hours: number };
type ScoreOf = (past: Past, at?: number) => number | undefined;

/** The histories in which one of the user's open promises came to that end, each in its turn. */
function ended({ entries, ...past }: Past, as: 'broken' | 'kept'): Past[] {
  const mine = entries.filter((entry) => entry.kind === 'promise' && isMine(entry) && !entry.closed);
  return mine.map((one) => ({
    ...past,
    entries: entries.map((entry) => (entry === one ? closePromise(one as PromiseEntry, as, now) : entry)),
  }));
}

/**
 * Each law, and whether a history keeps it; `was` is its score. A touch is one of now. One learned late may lower it: an
 * old mail of theirs that is still unanswered is a reply owed since then.
 */
const laws: Record<string, (past: Past, next: Next, scoreOf: ScoreOf, was: number | undefined) => boolean> = {
  'a touch never lowers the score': (past, { fresh }, scoreOf, was) =>
    isNotAbove(was, scoreOf({ ...past, touches: [...past.touches, touch({ at: now, ...fresh })] })),
  'silence never raises it': (past, { hours }, scoreOf, was) =>
    isNotAbove(scoreOf(past, now + hours * HOUR), was),
  'a broken promise never raises it': (past, _next, scoreOf, was) =>
    isNotAbove(scoreOf({ ...past, entries: [...past.entries, broken] }), was),
  'a kept promise never lowers it': (past, _next, scoreOf, was) =>
    isNotAbove(was, scoreOf({ ...past, entries: [...past.entries, kept] })),
  'to close one as broken never raises it': (past, _next, scoreOf, was) =>
    ended(past, 'broken').every((after) => isNotAbove(scoreOf(after), was)),
  'to close one as kept, late or not, never lowers it': (past, _next, scoreOf, was) =>
    ended(past, 'kept').every((after) => isNotAbove(was, scoreOf(after))),
  'an open conflict never raises it': (past, _next, scoreOf, was) =>
    isNotAbove(scoreOf({ ...past, entries: [...past.entries, conflict] }), was),
};

test('all seven laws hold for each of 100,000 histories, by the shipped weights or any', () => {
  const next = fc.record({
    fresh: fc.record({ kind: touchKind, direction, groupSize }),
    hours: fc.integer({ min: 1, max: 200 * 24 }),
  });
  let [histories, scored] = [0, 0];
  fc.assert(
    fc.property(history, next, shippedOrAny, (past, after, chosen) => {
      const scoreOf: ScoreOf = (sources, at = now) => scoreAt(sources, chosen, at);
      const was = scoreOf(past);
      histories++;
      if (was !== undefined) scored++;
      const broke = Object.keys(laws).filter((law) => !laws[law]?.(past, after, scoreOf, was));
      if (broke.length > 0) throw new Error(`not so: ${broke.join('; ')}`);
    }),
    { numRuns: 100_000, seed: SEED },
  );
  expect(histories).toBe(100_000);
  // Most have a score to compare: the laws are not kept for want of one.
  expect(scored).toBeGreaterThan(60_000);
}, 120_000);

test('what is kept of a history says the same at every later moment as the history itself', () => {
  fc.assert(
    fc.property(history, fc.nat({ max: 400 * 24 }), ({ touches, entries, cadence }, hours) => {
      const kept = structuredClone({
        touches: digestTouches(touches, cadence),
        entries: digestEntries(entries),
      });
      const open = entries.filter((entry) => dueDay(entry) !== undefined);
      const later = now + hours * HOUR;
      const found = keptFacts({ ...kept, open, cadence, now: later });
      const whole = toFacts({ touches, entries, cadence, now: later });
      expect({ ...found, rhythm: 0 }).toEqual({ ...whole, rhythm: 0 });
      expect(found.rhythm).toBeCloseTo(rhythmByHand(touches, cadence, later), 9);
    }),
    { numRuns: 5_000, seed: SEED },
  );
});

/** The sum of product.md's table, as it is written there. */
function rhythmByHand(touches: readonly Touch[], cadence: number, at: number): number {
  const heard = Math.max(
    ...touches.filter((one) => one.direction !== 'out' && one.groupSize < 20).map((one) => one.at),
  );
  const kinds = { email: 1, meeting: 1, 'in-person': 1, call: 1.5, chat: 0.5 };
  let sum = 0;
  for (const one of touches) {
    const isMeeting = one.kind === 'meeting' || one.kind === 'in-person';
    const alone = one.groupSize === 2;
    const size = alone ? 1 : one.groupSize <= 5 ? 0.6 : one.groupSize <= 19 ? 0.3 : 0;
    const kind = isMeeting && alone ? 2 : kinds[one.kind];
    const direction = one.direction === 'out' && one.at > heard ? 0.5 : 1;
    sum += kind * size * direction * 2 ** (-(at - one.at) / (2 * cadence * DAY));
  }
  return sum;
}

test('it is between 0 and 100, and its parts add up to it unless it is capped', () => {
  fc.assert(
    fc.property(history, shippedOrAny, (past, chosen) => {
      const { score, parts, cap } = attention(toFacts({ ...past, now: now + DAY }), chosen);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100 + 1e-9);
      const points = parts.reduce((sum, part) => sum + part.points, 0);
      expect(cap ? points > cap.at : Math.abs(points - score) < 1e-9).toBe(true);
    }),
    { numRuns: 2_000, seed: SEED },
  );
});
