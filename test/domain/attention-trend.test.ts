import { describe, expect, test } from 'vitest';
import { shippedWeights } from '../../lib/domain/attention.ts';
import { sampleOf, weeklyScores, weekOf, withSample } from '../../lib/domain/attention-trend.ts';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { newConflict } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { now, touch } from '../people.ts';

const day = (text: string) => text as CalendarDate;
const call = (daysAgo: number) => touch({ at: now - daysAgo * DAY, kind: 'call', direction: 'both' });
const start = { id: 'one' as EntryId, stakeholderId: 'ana' as StakeholderId };
const options = { weights: shippedWeights, trend: undefined, weeks: 6 };

test.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-18', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (any, monday) => {
  expect(weekOf(day(any))).toBe(monday);
});

describe('samples', () => {
  const three = withSample(withSample(undefined, day('2026-11-02'), 61.6), day('2026-11-16'), 40);

  test('a week has one, the first; a week nobody looked has none', () => {
    expect(three).toEqual({ last: '2026-11-16', scores: '62,,40' });
    expect(withSample(three, day('2026-11-16'), 90)).toBe(three);
    const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
    expect(weeks.map((week) => sampleOf(three, day(week)))).toEqual([
      undefined,
      62,
      undefined,
      40,
      undefined,
    ]);
  });

  test('are kept for a year, also after years without a look', () => {
    let trend = three;
    for (let week = 0; week < 60; week++) {
      const monday = weekOf(day(new Date(now + week * 7 * DAY).toISOString().slice(0, 10)));
      trend = withSample(trend, monday, week);
    }
    expect(trend.scores.split(',')).toHaveLength(53);
    expect(sampleOf(withSample(three, day('2036-11-17'), 7), day('2036-11-17'))).toBe(7);
  });
});

describe('the weeks of a trend', () => {
  test('without samples are worked out from what was known then: the weeks before the first touch have none', () => {
    const sources = { touches: [call(24)], entries: [], cadence: 10, now };
    const scores = weeklyScores(sources, options);
    expect(scores.slice(0, 2)).toEqual([undefined, undefined]);
    expect(scores[2]).toBeGreaterThan(scores[3]!);
    expect(scores[4]).toBeGreaterThan(scores[5]!);
  });

  test('with samples are as they were, whatever is known by now', () => {
    const sources = { touches: [call(1)], entries: [], cadence: 10, now };
    const trend = { last: day('2026-11-09'), scores: '80,,55' };
    expect(weeklyScores(sources, { ...options, trend })).toEqual([
      undefined,
      undefined,
      80,
      undefined,
      55,
      77,
    ]);
  });

  test('what was settled since was open then', () => {
    const settled = {
      ...newConflict({ ...start, now: now - 20 * DAY }, 'scope'),
      closed: { as: 'settled' as const, on: day('2026-11-17') },
    };
    const touches = Array.from({ length: 12 }, (_none, index) => call(3 * index));
    const scores = weeklyScores({ touches, entries: [settled], cadence: 10, now }, options);
    expect(scores.slice(3)).toEqual([60, 60, 100]);
  });
});
