import { describe, expect, test } from 'vitest';
import {
  engagementGap,
  type Influence,
  importanceOf,
  influenceWords,
  type Level,
  quadrantOf,
} from '../../lib/domain/importance.ts';

describe('importance', () => {
  test.each<[string, Influence, number]>([
    ['nothing said is the middle', {}, 3],
    [
      'the middle of everything',
      { power: 3, interest: 3, engagementNow: 'neutral', engagementWanted: 'leading' },
      3,
    ],
    ['power counts twice', { power: 5 }, 4],
    ['interest once', { interest: 5 }, 3.5],
    ['as engaged as wanted', { engagementNow: 'supportive', engagementWanted: 'supportive' }, 2.5],
    ['more engaged than wanted is no gap', { engagementNow: 'leading', engagementWanted: 'neutral' }, 2.5],
    ['four steps short', { engagementNow: 'unaware', engagementWanted: 'leading' }, 3.5],
    ['the most', { power: 5, interest: 5, engagementNow: 'unaware', engagementWanted: 'leading' }, 5],
    ['the least', { power: 1, interest: 1, engagementNow: 'neutral', engagementWanted: 'neutral' }, 1],
  ])('%s', (_what, person, expected) => expect(importanceOf(person)).toBe(expected));

  test('a gap needs both where they are and where they are wanted', () => {
    expect(engagementGap({ engagementNow: 'resistant' })).toBeUndefined();
    expect(engagementGap({ engagementWanted: 'leading' })).toBeUndefined();
    expect(engagementGap({ engagementNow: 'resistant', engagementWanted: 'supportive' })).toBe(2);
  });
});

describe('the grid', () => {
  test.each<[Level | undefined, Level | undefined, string | undefined]>([
    [5, 4, 'manage-closely'],
    [4, 3, 'keep-satisfied'],
    [3, 4, 'keep-informed'],
    [3, 3, 'monitor'],
    [5, undefined, undefined],
    [undefined, 5, undefined],
  ])('power %s and interest %s is %s', (power, interest, expected) => {
    expect(quadrantOf({ ...(power && { power }), ...(interest && { interest }) })).toBe(expected);
  });
});

test.each<[Influence, string]>([
  [{}, ''],
  [{ interest: 4 }, 'Interest 4'],
  [
    { power: 5, interest: 4, engagementNow: 'resistant', engagementWanted: 'supportive' },
    'Manage closely · Power 5 · Interest 4 · Resistant, wanted supportive',
  ],
  [{ engagementNow: 'leading', engagementWanted: 'leading' }, 'Leading, as wanted'],
  [{ engagementNow: 'neutral' }, 'Neutral'],
  [{ engagementWanted: 'neutral' }, 'Wanted neutral'],
])('%j is said as “%s”', (person, words) => expect(influenceWords(person)).toBe(words));
