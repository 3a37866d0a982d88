import { describe, expect, test } from 'vitest';
import { attention, type Weights } from '../../lib/domain/attention.ts';
import { type AttentionSources, toFacts } from '../../lib/domain/attention-facts.ts';
import { raises } from '../../lib/domain/attention-raise.ts';
import { evidenceWords, limitWords, raiseWords, scoreWords } from '../../lib/domain/attention-words.ts';
import { addToDate, type CalendarDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, LedgerEntry, PromiseEntry, Pulse } from '../../lib/domain/ledger.ts';
import { newBoundary, newConflict, newPromise, newPulse } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { now, touch } from '../people.ts';

/** Half past ten on a Wednesday in Madrid. */
const today = toCalendarDate(now);
const start = { id: 'one' as EntryId, stakeholderId: 'ana' as StakeholderId, now };

const ago = (days: number, over: Partial<Touch>): Touch => touch({ at: now - days * DAY, ...over });
const call = (days: number) => ago(days, { kind: 'call', direction: 'both' });
const chat = (days: number) => ago(days, { kind: 'chat', direction: 'both' });
const meeting = (days: number, groupSize = 2) => ago(days, { kind: 'meeting', direction: 'both', groupSize });
const mailIn = (days: number, groupSize = 2) => ago(days, { direction: 'in', groupSize });
const mailOut = (days: number) => ago(days, { direction: 'out' });

const promise = (as?: 'kept' | 'late' | 'broken' | 'released', dueIn = 9): PromiseEntry => ({
  ...newPromise(start, { text: 'numbers', way: 'i-promised', due: addToDate(today, dueIn) }),
  ...(as && { closed: { as, on: today } }),
});
const theirs = (one: PromiseEntry): PromiseEntry => ({ ...one, way: 'they-promised' });
const pulse = (value: Pulse['value']): Pulse => newPulse(start, value);
const conflict = newConflict(start, 'discounts');
const quick = { ...newBoundary(start, { text: 'same day', whose: 'mine' }), replyHours: 8 };

const factsOf = (touches: Touch[], entries: LedgerEntry[] = [], over: Partial<AttentionSources> = {}) =>
  toFacts({ touches, entries, cadence: 10, now, ...over });

type Row = {
  what: string;
  touches: Touch[];
  entries?: LedgerEntry[];
  cadence?: number;
  parts: [recency: number, rhythm: number, replies?: number, promises?: number, pulse?: number];
  score: number;
};
const none = Number.NaN;

const rows: Row[] = [
  { what: 'a call today', touches: [call(0)], parts: [100, 43.9], score: 77.6 },
  { what: 'a one-to-one meeting today', touches: [meeting(0)], parts: [100, 58.6], score: 83.4 },
  { what: 'a chat today', touches: [chat(0)], parts: [100, 14.6], score: 65.9 },
  { what: 'a meeting of four on the ideal day', touches: [meeting(10, 4)], parts: [100, 12.4], score: 65 },
  { what: 'the same a cadence later', touches: [meeting(20, 4)], parts: [50, 8.8], score: 33.5 },
  { what: 'a meeting of twelve', touches: [meeting(15, 12)], parts: [70.7, 5.2], score: 44.5 },
  { what: 'a mail of mine, unanswered', touches: [mailOut(5)], parts: [50, 12.3], score: 34.9 },
  { what: 'the same after an old call', touches: [mailOut(5), call(30)], parts: [50, 27.9], score: 41.1 },
  {
    what: 'a mail of mine, answered by a call',
    touches: [mailOut(5), call(4)],
    parts: [100, 62.9],
    score: 85.1,
  },
  {
    what: 'a mail from a group at exactly the cadence for months: as good as it gets, and no reply owed',
    touches: Array.from({ length: 13 }, (_none, index) => ago(10 * index, { direction: 'both' })),
    parts: [100, 98.9],
    score: 99.6,
  },
  {
    what: 'a call every day: no bonus above the cadence',
    touches: Array.from({ length: 10 }, (_none, index) => call(index)),
    parts: [100, 100],
    score: 100,
  },
  { what: 'a call a hundred days ago', touches: [call(100)], parts: [0.2, 1.4], score: 0.7 },
  {
    what: 'the same silence against a longer cadence',
    touches: [call(45)],
    cadence: 30,
    parts: [70.7, 26.1],
    score: 52.9,
  },
  {
    what: 'a broadcast counts for nothing',
    touches: [call(0), meeting(0, 20)],
    parts: [100, 43.9],
    score: 77.6,
  },
  { what: 'a reply owed since yesterday', touches: [mailIn(1)], parts: [100, 28.3, 100], score: 77.9 },
  { what: 'a reply owed for 24 working hours', touches: [mailIn(5)], parts: [100, 24.6, 70.7], score: 70 },
  {
    what: 'the same when I promised eight',
    touches: [mailIn(5)],
    entries: [quick],
    parts: [100, 24.6, 25],
    score: 59.5,
  },
  { what: 'a mail to several is no reply owed', touches: [mailIn(5, 4)], parts: [100, 14.8], score: 65.9 },
  {
    what: 'a mail only seen in a list: a small group’s, and no reply owed',
    touches: [mailIn(5, 0)],
    parts: [100, 14.8],
    score: 65.9,
  },
  { what: 'a reply given', touches: [mailIn(5), mailOut(1)], parts: [100, 38.8, 100], score: 81.2 },
  {
    what: 'a promise kept',
    touches: [call(0)],
    entries: [promise('kept')],
    parts: [100, 43.9, none, 100],
    score: 85,
  },
  {
    what: 'a promise kept late',
    touches: [call(0)],
    entries: [promise('late')],
    parts: [100, 43.9, none, 75],
    score: 76.7,
  },
  {
    what: 'three kept and one broken, which weighs double',
    touches: [call(0)],
    entries: [promise('kept'), promise('kept'), promise('kept'), promise('broken')],
    parts: [100, 43.9, none, 66.7],
    score: 73.9,
  },
  {
    what: 'a first promise, broken',
    touches: [call(0)],
    entries: [promise('broken')],
    parts: [100, 43.9, none, 33.3],
    score: 62.8,
  },
  {
    what: 'a first promise broken lifts nothing that is lower',
    touches: [call(100)],
    entries: [promise('broken')],
    parts: [0.2, 1.4, none, 0.7],
    score: 0.7,
  },
  {
    what: 'theirs, open ones and released ones say nothing of me',
    touches: [call(0)],
    entries: [theirs(promise('broken')), promise(), promise('released')],
    parts: [100, 43.9],
    score: 77.6,
  },
  {
    what: 'a pulse of 3',
    touches: [call(0)],
    entries: [pulse(3)],
    parts: [100, 43.9, none, none, 50],
    score: 73,
  },
  {
    what: 'a pulse of 1',
    touches: [call(0)],
    entries: [pulse(1)],
    parts: [100, 43.9, none, none, 0],
    score: 64.6,
  },
  {
    what: 'an open conflict: at most 60',
    touches: [call(0)],
    entries: [conflict],
    parts: [100, 43.9],
    score: 60,
  },
  {
    what: 'a promise past its day: at most 75, and it counts as broken',
    touches: [meeting(0), meeting(1)],
    entries: [promise('kept'), promise('kept'), promise('kept'), promise(undefined, -1)],
    parts: [100, 100, none, 66.7],
    score: 75,
  },
];

describe('the score', () => {
  test.each(rows)('$what', ({ touches, entries = [], cadence = 10, parts, score }) => {
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
