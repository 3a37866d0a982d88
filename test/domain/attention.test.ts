import { describe, expect, test } from 'vitest';
import { attention, type Weights } from '../../lib/domain/attention.ts';
import { raises } from '../../lib/domain/attention-raise.ts';
import { evidenceWords, limitWords, raiseWords, scoreWords } from '../../lib/domain/attention-words.ts';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import {
  call,
  cases,
  conflict,
  factsOf,
  mailIn,
  mailOut,
  meeting,
  promise,
  pulse,
} from './attention-cases.ts';

describe('the score', () => {
  test.each(cases)('$what', ({ touches, entries = [], cadence = 10, parts, score }) => {
    const found = attention(factsOf(touches, entries, { cadence }));
    expect(found.state).toBe('scored');
    for (const [index, part] of found.parts.entries()) {
      const expected = parts[index];
      if (expected === undefined || Number.isNaN(expected))
        expect(part, part.name).not.toHaveProperty('value');
      else expect(part.value, part.name).toBeCloseTo(expected, 0);
    }
    expect(Math.abs(found.score - score)).toBeLessThan(0.06);
    const points = found.parts.reduce((sum, one) => sum + one.points, 0);
    if (!found.cap) expect(points).toBeCloseTo(found.score, 6);
  });

  test('somebody never in touch has none, whatever else is known', () => {
    const found = attention(factsOf([meeting(1, 20)], [promise('kept'), pulse(5)]));
    expect([found.state, scoreWords(found)]).toEqual(['never', 'never in touch']);
  });

  test('with too little to go by there is none, and it says how little', () => {
    const weights: Weights = { recency: 10, rhythm: 10, replies: 30, promises: 40, pulse: 10 };
    const found = attention(factsOf([call(0)]), weights);
    expect([found.state, scoreWords(found)]).toEqual(['not-enough', 'not enough evidence']);
    expect(limitWords(found)).toBe('There is something to go by for 20 of 100; a score needs 50.');
  });

  test('only the proportions of the weights matter', () => {
    const facts = factsOf([call(3)], [promise('late'), pulse(4)]);
    const tenfold = { recency: 300, rhythm: 200, replies: 150, promises: 250, pulse: 100 };
    expect(attention(facts, tenfold).score).toBeCloseTo(attention(facts).score, 9);
  });
});

describe('the reasons', () => {
  const facts = factsOf(
    [mailIn(5), mailOut(12), call(12)],
    [promise('kept'), promise(undefined, -1), pulse(4)],
  );

  test('say for each part what it goes by', () => {
    expect(evidenceWords('recency', facts)).toBe('5 days ago; you meant every 10 days');
    expect(evidenceWords('rhythm', facts)).toBe('touches of late against one every 10 days');
    expect(evidenceWords('replies', facts)).toBe(
      'theirs waits since 5 days ago, 24 working hours; you mean to answer within 16',
    );
    expect(evidenceWords('promises', facts)).toBe('1 kept, 1 past its day');
    expect(evidenceWords('pulse', facts)).toMatch(/^you gave 4 of 5 on /);
  });

  test.each([
    [[mailIn(5, 0)], 'one mail counts as a small group’s until you open it'],
    [[mailIn(5, 0), call(9), mailIn(2, 0)], '2 mails count as a small group’s until you open them'],
  ])('say for which mails it is not known who else got them', (touches, words) => {
    const said = evidenceWords('rhythm', factsOf(touches));
    expect(said).toBe(`touches of late against one every 10 days; ${words}`);
  });

  test.each([
    [
      factsOf([mailOut(5), call(30)]),
      'yours 5 days ago, unanswered so far (half), before that 30 days ago; you meant every 10 days',
    ],
    [factsOf([]), 'no touch yet; you meant every 10 days'],
  ])('tell an unanswered mail from a contact', (one, words) => {
    expect(evidenceWords('recency', one)).toBe(words);
  });

  test('name what would raise it most, and where it would lead', () => {
    expect(raiseWords(raises(factsOf([call(40)]), weightsNow))).toBe(
      'Speaking with them would raise it most, to 82.',
    );
    expect(raiseWords(raises(factsOf([call(0)], [conflict]), weightsNow))).toBe(
      'Settling the difference would raise it most, to 78.',
    );
    const kept = [promise('kept'), promise(undefined, -2)];
    expect(raiseWords(raises(factsOf([meeting(0), meeting(0)], kept), weightsNow))).toBe(
      'Keeping what you promised would raise it most, to 94.',
    );
    const daily = Array.from({ length: 9 }, (_none, index) => call(index));
    expect(raiseWords(raises(factsOf(daily), weightsNow))).toBe('Nothing you can do now would raise it.');
  });
});

const weightsNow: Weights = { recency: 30, rhythm: 20, replies: 15, promises: 25, pulse: 10 };

test('a promise of mine is past its day from the day after', () => {
  const at = (due: string) => factsOf([], [{ ...promise(), due: due as CalendarDate }]).promises.overdue;
  expect([at('2026-11-17'), at('2026-11-18')]).toEqual([1, 0]);
});
