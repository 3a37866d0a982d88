import { describe, expect, it, test } from 'vitest';
import { type Ask, type AskSources, toAsks } from '../../lib/domain/asks.ts';
import { shippedWeights } from '../../lib/domain/attention.ts';
import { digestEntries, digestTouches } from '../../lib/domain/attention-digest.ts';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { type DaySoFar, fillDay, rank, shareOf, withAsks } from '../../lib/domain/day.ts';
import { dayLine, leftOutWords, worthWords } from '../../lib/domain/day-words.ts';
import { doingOf } from '../../lib/domain/estimate.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import { newConflict } from '../../lib/domain/new-entry.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { toToday } from '../../lib/domain/today.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { dev, now, touch } from '../people.ts';

const today = toCalendarDate(now);
const call = (daysAgo: number): Touch[] => [
  touch({ at: now - daysAgo * DAY, kind: 'call', direction: 'both' }),
];

const person = (name: string, touches: Touch[], over: Partial<Stakeholder> = {}): Stakeholder => ({
  ...dev,
  name,
  id: name as StakeholderId,
  createdAt: 0,
  updatedAt: 0,
  summary: {
    ...summarizeTouches(touches),
    kept: { touches: digestTouches(touches, 30), entries: digestEntries([]) },
  },
  ...over,
});

const due = (who: Stakeholder, daysAgo: number, text = 'send the numbers'): FollowUp => ({
  id: `${who.id} ${text}` as EntryId,
  stakeholderId: who.id,
  kind: 'follow-up',
  text,
  due: addToDate(today, -daysAgo),
  createdAt: 0,
  updatedAt: 0,
});

function asksOf(people: Stakeholder[], open: FollowUp[] = []): Ask[] {
  const kept = new Map(people.map(({ id, summary }) => [id, summary.kept])) as AskSources['kept'];
  const intent = { weights: shippedWeights, replyHours: 16, now };
  return toAsks({ today: toToday(people, open, now), kept, open, ...intent });
}
const keys = (asks: readonly Ask[]): string[] => asks.map(({ key }) => key);

describe('what asks for the user', () => {
  it('comes by how little attention somebody had', () => {
    expect(keys(asksOf([person('a', call(35)), person('b', call(90)), person('c', call(50))]))).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('and by how much depends on them', () => {
    const vital = person('vital', call(75), { power: 5, interest: 3, cadenceDays: 30 });
    expect(keys(asksOf([person('a', call(90)), vital]))).toEqual(['vital', 'a']);
  });

  it('puts what is due before whom the user is losing, and the longer due first', () => {
    const [a, b, c] = [person('a', call(0)), person('b', call(0)), person('c', call(90))];
    expect(keys(asksOf([a, b, c], [due(a, 0), due(b, 9)]))).toEqual([
      'b send the numbers',
      'a send the numbers',
      'c',
    ]);
  });

  it('but not without end: much that depends on somebody goes before an old promise to write', () => {
    const [little, vital] = [
      person('little', call(0), { power: 1, interest: 1 }),
      person('vital', call(90), { power: 5, interest: 5, cadenceDays: 30 }),
    ];
    expect(keys(asksOf([little, vital], [due(little, 5)]))).toEqual(['vital', 'little send the numbers']);
  });

  it('goes by the user’s own word on the score while that counts', () => {
    const said = (until: string) =>
      person('a', call(90), { overrule: { score: 100, reason: '', until: until as typeof today } });
    const [before, now] = [asksOf([said('2026-11-17')]), asksOf([said('2026-11-18')])];
    expect([before[0]?.worth.attention === 100, now[0]?.worth.attention === 100]).toEqual([false, true]);
  });

  it('says why it stands where it does', () => {
    const [ask] = asksOf([person('a', call(90))]);
    expect(worthWords(ask!.worth)).toBe('Attention 21, importance 3 of 5; by call, about 20 min');
    const [never] = asksOf([person('b', [])], [due(person('b', []), 0, 'thank him')]);
    expect(worthWords(never!.worth)).toBe('No attention score, importance 3 of 5; a thank-you, about 3 min');
  });
});

test.each([
  ['Thank her for the intro', 'thanks'],
  ['Call Dev about the beta', 'call'],
  ['Lunch with the team', 'one-to-one'],
  ['Recall the survey', 'mail'],
  ['Send the summary', 'mail'],
])('%s is done by %s', (text, doing) => {
  expect(doingOf(due(person('a', []), 0, text))).toBe(doing);
});

test('a difference is reviewed one-to-one', () => {
  const start = { id: 'x' as EntryId, stakeholderId: 'a' as StakeholderId, now };
  expect(doingOf(newConflict(start, 'discounts'))).toBe('one-to-one');
});

describe('a day', () => {
  const untouched: DaySoFar = { done: {}, skipped: [] };
  const who = person('a', call(0));
  const asks = asksOf(
    [who, person('lost', call(90))],
    [due(who, 20, 'lunch'), due(who, 2, 'send it'), due(who, 0, 'thank him')],
  );

  it('is filled by benefit per minute, and listed by benefit', () => {
    expect(keys(asks)).toEqual(['a lunch', 'a send it', 'a thank him', 'lost']);
    const day = fillDay(rank(asks), untouched, 32);
    expect(keys(day.list)).toEqual(['a send it', 'a thank him', 'lost']);
    expect(dayLine(day)).toBe('3 things, about 31 min; you mean to spend 32 a day');
    expect(leftOutWords(day.leftOut)).toBe('1 left out: 1 for lack of time');
  });

  it('puts what is back where it belongs, once, as if all were ranked anew', () => {
    const of = ({ asks, perMinute }: ReturnType<typeof rank>) => [keys(asks), keys(perMinute)];
    for (const ask of asks) {
      const others = rank(asks.filter((one) => one !== ask));
      expect(of(withAsks(others, [ask]))).toEqual(of(rank(asks)));
    }
    expect(of(withAsks(rank(asks), asks.slice(1, 3)))).toEqual(of(rank(asks)));
  });

  it('does not fill up again as it is worked through', () => {
    const done = { 'a send it': 8, 'a thank him': 3 };
    const rest = asks.filter(({ key }) => !(key in done));
    const day = fillDay(rank(rest), { ...untouched, done }, 32);
    expect([keys(day.list), day.spent]).toEqual([['lost'], 11]);
    expect(dayLine(day)).toBe('1 thing, about 20 min, after 11 min done; you mean to spend 32 a day');
  });

  it('takes back the minutes of what was undone', () => {
    expect(fillDay(rank(asks), { ...untouched, done: { 'a send it': 8 } }, 32).spent).toBe(0);
  });

  it('leaves out what is not for today, in favour of what is', () => {
    const day = fillDay(rank(asks), { ...untouched, skipped: ['lost'] }, 32);
    expect(keys(day.list)).toEqual(['a send it', 'a thank him']);
    expect(leftOutWords(day.leftOut)).toBe('2 left out: 1 for lack of time, 1 not today');
  });

  it('lists at least the best thing, however little time there is', () => {
    expect(keys(fillDay(rank(asks), untouched, 1).list)).toEqual(['a lunch']);
  });

  it('is over when nothing is left', () => {
    expect(fillDay(rank([]), untouched, 60)).toMatchObject({ list: [], leftOut: [], planned: 0, spent: 0 });
  });
});

test.each([
  [undefined, 60],
  [[1, 2, 3, 4], 75],
  [[0, 1, 2, 3, 4, 5], 50],
  [[], 43],
])('who works on %j has 300 minutes a week at %i a day', (days, minutes) => {
  expect(shareOf(300, days)).toBe(minutes);
});
