import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { dueDay } from '../../lib/domain/due-day.ts';
import { stepsOf, tickOf, withDueDay } from '../../lib/domain/entry-steps.ts';
import { stateWords } from '../../lib/domain/entry-words.ts';
import { feedbackStage } from '../../lib/domain/feedback.ts';
import { type EntryId, isOpen, type LedgerEntry } from '../../lib/domain/ledger.ts';
import { balanceWords, toSections } from '../../lib/domain/ledger-sections.ts';
import {
  newBoundary,
  newConflict,
  newDisclosure,
  newExpectation,
  newFeedback,
  newFollowUp,
  newNote,
  newPromise,
  newPulse,
  newThanks,
} from '../../lib/domain/new-entry.ts';
import { isOverdue, tallyPromises } from '../../lib/domain/promise.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { toTimeline } from '../../lib/domain/timeline.ts';
import { now } from '../people.ts';

const day = (text: string) => text as CalendarDate;
const today = day('2026-11-18');
const start = (id = 'one') => ({ id: id as EntryId, stakeholderId: 'ana' as StakeholderId, now });
const promise = newPromise(start(), { text: 'numbers', way: 'i-promised', due: day('2026-11-20') });

/** Takes the step of that name, so many days later. */
function step(entry: LedgerEntry, label: string, days = 0, answer?: string): LedgerEntry {
  const found = stepsOf(entry).find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not a step of ${JSON.stringify(entry)}`);
  return found.take(now + days * DAY, answer);
}

test.each<[string, LedgerEntry, string, string]>([
  ['a decision', newFeedback(start(), { text: 'slow', isAsked: false }), 'Take', '2026-11-26'],
  ['an answer', newFeedback(start(), { text: 'slow', isAsked: true }), 'Got it', '2026-12-03'],
  ['an update', newExpectation(start(), { text: 'report', everyDays: 7 }), 'Updated them', '2026-11-26'],
  ['a review', newConflict(start(), 'scope'), 'Reviewed', '2026-12-03'],
])('after %s, what is next comes up on a day the user works', (_what, entry, label, due) => {
  const taken = stepsOf(entry, { days: [1, 2, 4, 5] }).find((one) => one.label === label);
  expect(taken && dueDay(taken.take(now))).toBe(due);
});

describe('a promise', () => {
  test.each([
    ['Kept', 2, 'kept'],
    ['Kept', 3, 'late'],
    ['Broken', 0, 'broken'],
    ['Released', 9, 'released'],
  ])('%s after %i days is %s', (label, days, as) => {
    expect(step(promise, label, days)).toMatchObject({ closed: { as } });
    expect(isOpen(step(promise, label, days))).toBe(false);
  });

  test('without a day is never late, and never overdue', () => {
    const open = newPromise(start(), { text: 'a hand', way: 'i-promised' });
    expect(step(open, 'Kept', 900)).toMatchObject({ closed: { as: 'kept' } });
    expect(isOverdue(open, day('2036-01-01'))).toBe(false);
  });

  test('is overdue from the day after its own', () => {
    expect(isOverdue(promise, day('2026-11-20'))).toBe(false);
    expect(isOverdue(promise, day('2026-11-21'))).toBe(true);
  });

  test('counts for whoever gave their word; what was released for nobody', () => {
    const entries = [
      step(promise, 'Kept'),
      step(promise, 'Kept', 9),
      step(promise, 'Broken'),
      step(promise, 'Released'),
      step({ ...promise, way: 'they-promised' } as LedgerEntry, 'Broken'),
    ];
    expect(tallyPromises(entries, 'i-promised')).toEqual({ kept: 1, late: 1, broken: 1, unmended: 0 });
    expect(balanceWords([...entries, promise])).toBe('I promised 1; I kept 2 of 3');
  });
});

describe('feedback', () => {
  test('goes from asked to got, decided with a reason, and told back', () => {
    const asked = newFeedback(start(), { text: 'the export', isAsked: true });
    const got = step(asked, 'Got it', 3);
    const decided = step(got, 'Decline', 4, 'no capacity before spring');
    const told = step(decided, 'Told back', 5);
    const stages = [asked, got, decided, told].map((one) => one.kind === 'feedback' && feedbackStage(one));
    expect(stages).toEqual(['asked', 'got', 'decided', 'told']);
    expect(stateWords(decided, today)).toBe('declined: no capacity before spring; not told back yet');
    expect([asked, got, decided, told].map(dueDay)).toEqual([
      '2026-12-02',
      '2026-12-07',
      '2026-11-30',
      undefined,
    ]);
  });

  test('is not decided by a tick', () => {
    expect(tickOf(newFeedback(start(), { text: 'too slow', isAsked: false }))).toBeUndefined();
  });
});

describe('what was agreed', () => {
  const monthly = newExpectation(start(), { text: 'report', everyDays: 30, due: day('2027-01-31') });

  test('is due for its next update, counted from the last one and not from the agreement', () => {
    expect(dueDay(monthly)).toBe('2026-12-18');
    expect(dueDay(step(monthly, 'Updated them', 40))).toBe('2027-01-27');
  });

  test('is due itself when that comes first', () => {
    expect(dueDay(step(monthly, 'Updated them', 60))).toBe('2027-01-31');
  });

  test('counts from the last update however its rhythm is changed, and without a day of its own', () => {
    const { nextUpdate, ...weekly } = { ...monthly, everyDays: 7 };
    expect(dueDay(weekly)).toBe('2026-11-25');
    expect(dueDay({ ...weekly, updatedOn: day('2026-11-20') })).toBe('2026-11-27');
    expect(withDueDay(weekly, day('2026-12-01'), now)).toMatchObject({ nextUpdate: '2026-12-01' });
  });

  test('a single update is done with once it was given', () => {
    const once = { ...newExpectation(start(), { text: 'report' }), nextUpdate: day('2026-11-25') };
    expect(dueDay(step(once, 'Updated them'))).toBeUndefined();
  });

  test('is said in the head of its section: what, and when next', () => {
    const agreed = toSections([monthly], today).find(({ id }) => id === 'agreed');
    expect(agreed?.words).toMatch(/^report, next .*18/);
  });

  test('is put off by the day that comes first', () => {
    expect(withDueDay(monthly, day('2026-12-24'), now)).toMatchObject({
      nextUpdate: '2026-12-24',
      due: '2027-01-31',
    });
  });
});

test('who is not yet told is due to be told, and then no more', () => {
  const untold = newDisclosure(start(), { text: 'launch moved', nature: 'change', due: day('2026-11-25') });
  expect([dueDay(untold), untold.topic]).toEqual(['2026-11-25', 'one']);
  expect(dueDay(step(untold, 'Told'))).toBeUndefined();
});

test('no open conflict is without a review: looking at it sets the next', () => {
  const open = newConflict(start(), 'who decides on discounts');
  expect(dueDay(open)).toBe('2026-12-02');
  expect(dueDay(step(open, 'Reviewed', 20))).toBe('2026-12-22');
  expect(step(open, 'Settled', 20, 'Omar up to 10 %')).toMatchObject({
    agreement: 'Omar up to 10 %',
    closed: { as: 'settled' },
  });
});

test('what has no end has no day either', () => {
  const boundary = newBoundary(start(), { text: 'call', whose: 'theirs', hours: { from: 540, to: 1050 } });
  const entries = [
    newThanks(start(), 'the intro'),
    newNote(start(), 'sails'),
    newPulse(start(), 4),
    boundary,
  ];
  expect(entries.map((entry) => [isOpen(entry), dueDay(entry), stepsOf(entry)])).toEqual(
    entries.map(() => [false, undefined, []]),
  );
  expect(stateWords(boundary, today)).toBe('theirs · 9–17:30');
});

test('the card lists what is open by what it is about, the earliest day first', () => {
  const entries = [
    newFollowUp(start('later'), 'call', day('2026-11-30')),
    newFollowUp(start('soon'), 'send', day('2026-11-19')),
    promise,
    step(newPromise(start('kept'), { text: 'x', way: 'i-promised' }), 'Kept'),
    newConflict(start('conflict'), 'scope'),
    newBoundary(start('boundary'), { text: 'no calls', whose: 'theirs' }),
  ];
  expect(
    toSections(entries).map(({ title, entries: inside }) => [title, inside.map(({ id }) => id)]),
  ).toEqual([
    ['Due', ['soon', 'later']],
    ['Between you', ['one']],
    ['Careful', ['conflict', 'boundary']],
  ]);
});

test('what to be careful about is said in the head, theirs first, and marked as for the user alone', () => {
  const theirs = { text: 'reads mail 9–17', whose: 'theirs', hours: { from: 540, to: 1020 } } as const;
  const entries = [
    newConflict(start('conflict'), 'who decides on discounts'),
    newBoundary(start('mine'), { text: 'no calls', whose: 'mine', hours: { from: 1080, to: 1260 } }),
    { ...newBoundary(start('theirs'), theirs), urgent: 'call' },
  ];
  expect(toSections(entries, today).find(({ id }) => id === 'careful')).toMatchObject({
    words: 'reads mail 9–17; call if urgent; to settle: who decides on discounts; mine: 18–21; no calls',
    isPrivate: true,
  });
});

test('the timeline has each step of what was written down', () => {
  const told = step(
    step(step(newFeedback(start(), { text: 'slow', isAsked: true }), 'Got it', 1), 'Take', 2),
    'Told back',
    3,
  );
  expect(toTimeline([], [told]).map(({ kind, at, ...rest }) => 'words' in rest && rest.words)).toEqual([
    'told back',
    'feedback taken',
    'feedback',
    'asked for feedback',
  ]);
});
