import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attention, type Weights } from '../../lib/domain/attention.ts';
import { digestEntries, digestTouches } from '../../lib/domain/attention-digest.ts';
import { type AttentionSources, keptFacts, toFacts } from '../../lib/domain/attention-facts.ts';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { dueDay, type EntryId, type LedgerEntry } from '../../lib/domain/ledger.ts';
import { newConflict, newPromise, newPulse } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import { directions, type Touch, touchKinds } from '../../lib/domain/touch.ts';
import { now, touch } from '../people.ts';

/** Five properties of so many histories each: 100,000 in all. */
const RUNS = { numRuns: 20_000, seed: 20261118 };
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
  })
  .map(({ way, due, as }): LedgerEntry => {
    const made = newPromise(start, {
      text: 'numbers',
      way: way as 'i-promised',
      ...(due !== undefined && { due: addToDate(today, due) }),
    });
    return { ...made, ...(as && { closed: { as: as as 'kept', on: today } }) } as LedgerEntry;
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
function scoreOf(
  sources: Omit<AttentionSources, 'now'>,
  chosen: Weights | undefined,
  at = now,
): number | undefined {
  const { state, score } = attention(toFacts({ ...sources, now: at }), chosen);
  return state === 'scored' ? score : undefined;
}

/** Not above, where both are scores; the last digits of a sum are not the point. */
function expectNotAbove(lower: number | undefined, upper: number | undefined): void {
  if (lower === undefined || upper === undefined) return;
  expect(lower).toBeLessThanOrEqual(upper + 1e-9);
}

describe('for every history and all weights', () => {
  test('a touch never lowers the score', () => {
    const fresh = fc.record({ kind: touchKind, direction, groupSize });
    fc.assert(
      fc.property(history, fresh, shippedOrAny, (past, over, chosen) => {
        const after = { ...past, touches: [...past.touches, touch({ at: now, ...over })] };
        expectNotAbove(scoreOf(past, chosen), scoreOf(after, chosen));
      }),
      RUNS,
    );
  });

  test('silence never raises it', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 200 * 24 }), shippedOrAny, (past, hours, chosen) => {
        expectNotAbove(scoreOf(past, chosen, now + hours * HOUR), scoreOf(past, chosen));
      }),
      RUNS,
    );
  });

  test('a broken promise never raises it', () => {
    const broken = {
      ...newPromise(start, { text: 'x', way: 'i-promised' }),
      closed: { as: 'broken', on: today },
    };
    fc.assert(
      fc.property(history, shippedOrAny, (past, chosen) => {
        const after = { ...past, entries: [...past.entries, broken as LedgerEntry] };
        expectNotAbove(scoreOf(after, chosen), scoreOf(past, chosen));
      }),
      RUNS,
    );
  });

  test('a kept promise never lowers it', () => {
    const kept = {
      ...newPromise(start, { text: 'x', way: 'i-promised' }),
      closed: { as: 'kept', on: today },
    };
    fc.assert(
      fc.property(history, shippedOrAny, (past, chosen) => {
        const after = { ...past, entries: [...past.entries, kept as LedgerEntry] };
        expectNotAbove(scoreOf(past, chosen), scoreOf(after, chosen));
      }),
      RUNS,
    );
  });

  test('an open conflict never raises it', () => {
    fc.assert(
      fc.property(history, shippedOrAny, (past, chosen) => {
        const after = { ...past, entries: [...past.entries, newConflict(start, 'scope')] };
        expectNotAbove(scoreOf(after, chosen), scoreOf(past, chosen));
      }),
      RUNS,
    );
  });
});

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
    { ...RUNS, numRuns: 5_000 },
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
    { ...RUNS, numRuns: 2_000 },
  );
});
