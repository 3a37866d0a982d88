import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { LogKind, Variant } from '../../lib/domain/log.ts';
import { usualWeek } from '../../lib/domain/work-week.ts';
import { readForNamed, readOffer } from '../../lib/formats/kind-offer.ts';
import { readLogLine } from '../../lib/formats/log-line.ts';
import { now } from '../people.ts';

const read = (kind: LogKind, typed: string, variant?: Variant) => readLogLine(kind, typed, { now, variant });

describe('a promise', () => {
  test.each<[string, string, string, string | undefined]>([
    ['revised numbers by fri', 'i-promised', 'revised numbers', '2026-11-20'],
    ['promised Ana numbers by fri', 'i-promised', 'numbers', '2026-11-20'],
    ['I promised to send the deck in 2 weeks', 'i-promised', 'send the deck', '2026-12-02'],
    ['she promised me the contract', 'they-promised', 'the contract', undefined],
    ['Dev promised to review it by 1 dec', 'they-promised', 'review it', '2026-12-01'],
    ['a 15 min demo by fri', 'i-promised', 'a 15 min demo', '2026-11-20'],
    ['asked Omar for the budget', 'i-asked', 'the budget', undefined],
    ['she will intro me to Lena next week', 'they-promised', 'intro me to Lena', '2026-11-25'],
    ['they’ll be at the demo by fri', 'they-promised', 'be at the demo', '2026-11-20'],
    ['Ana to send the contract by wed', 'they-promised', 'send the contract', '2026-11-18'],
    ['ana sends the contract by wed', 'they-promised', 'sends the contract', '2026-11-18'],
    ['she is to review it by wed', 'they-promised', 'review it', '2026-11-18'],
    ['Ana to send numbers by wed', 'they-promised', 'send numbers', '2026-11-18'],
    ['Contract to sign by wed', 'i-promised', 'Contract to sign', '2026-11-18'],
    ['design reviews by wed', 'i-promised', 'design reviews', '2026-11-18'],
    ['Need to send numbers by wed', 'i-promised', 'Need to send numbers', '2026-11-18'],
    ['need to send the contract by wed', 'i-promised', 'need to send the contract', '2026-11-18'],
    ['send Ana the contract by wed', 'i-promised', 'send Ana the contract', '2026-11-18'],
    ['to review the deck', 'i-promised', 'to review the deck', undefined],
    ['launch will be in the roadmap', 'i-promised', 'launch will be in the roadmap', undefined],
    ['they asked for a roadmap next week', 'they-asked', 'a roadmap', '2026-11-25'],
  ])('%j', (typed, way, text, due) => {
    expect(read('promise', typed)).toEqual({
      ok: true,
      value: { kind: 'promise', way, text, ...(due && { due }) },
    });
  });

  test('is whose the user picks, while the line does not say', () => {
    expect(read('promise', 'numbers', 'they-promised')).toMatchObject({ value: { way: 'they-promised' } });
    expect(read('promise', 'I promised numbers', 'they-promised')).toMatchObject({
      value: { way: 'i-promised' },
    });
  });

  test('cannot have been due', () => {
    expect(read('promise', 'numbers by yesterday')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/Name today or a day to come/),
    });
  });
});

test.each<[LogKind, string, object]>([
  [
    'expectation',
    'pilot report by 1 dec, update every 2 weeks',
    { text: 'pilot report', due: '2026-12-01', everyDays: 14 },
  ],
  ['expectation', 'numbers every other month', { text: 'numbers', everyDays: 60 }],
  ['expectation', 'roadmap call monthly', { text: 'roadmap call', everyDays: 30 }],
  ['disclosure', 'launch moved to February', { text: 'launch moved to February', due: '2026-11-25' }],
  [
    'disclosure',
    'launch moved to February; tell them by fri',
    { text: 'launch moved to February', due: '2026-11-20' },
  ],
  [
    'conflict',
    'who decides on discounts; review next fri',
    { text: 'who decides on discounts', review: '2026-11-27' },
  ],
  ['conflict', 'scope', { text: 'scope' }],
  ['boundary', 'reads mail 9–17', { whose: 'theirs', hours: { from: 540, to: 1020 } }],
  ['boundary', 'mail from 9:30 am to 5 pm', { hours: { from: 570, to: 1020 } }],
  ['boundary', 'no calls in week 52', { text: 'no calls in week 52' }],
  ['feedback', 'too many clicks', { isAsked: false }],
  // What the picked kind says already is not written down again.
  ['feedback', 'feedback: too many clicks', { text: 'too many clicks' }],
  ['feedback', 'feedback form is too long', { text: 'feedback form is too long' }],
  ['note', 'note: keen sailor', { text: 'keen sailor' }],
  ['conflict', 'conflict over scope', { text: 'scope' }],
  ['expectation', 'we agreed to a pilot by 1 dec', { text: 'a pilot', due: '2026-12-01' }],
])('%s: %j', (kind, typed, expected) => {
  const line = read(kind, typed);
  expect(line).toMatchObject({ ok: true, value: { kind, ...expected } });
});

test.each<[LogKind, string, RegExp]>([
  ['expectation', 'weekly', /^What was agreed\?$/],
  ['promise', 'by fri', /^What was promised\?$/],
  ['promise', 'numbers by 31 feb', /is not a day/],
  ['disclosure', 'launch moved; tell them by someday', /is not a day to come/],
  ['conflict', '', /^What is there to settle\?$/],
  ['boundary', ' ', /respect/],
])('%s %j is refused with a clear word', (kind, typed, words) => {
  expect(read(kind, typed)).toMatchObject({ ok: false, error: expect.stringMatching(words) });
});

/** It is a Wednesday, and so are the days weeks after it. */
test.each<[LogKind, string, object]>([
  ['feedback', 'too many clicks', { due: '2026-12-03' }],
  ['disclosure', 'launch moved', { due: '2026-11-26' }],
  ['conflict', 'scope', { review: '2026-12-03' }],
  ['expectation', 'report, update every 2 weeks', { nextUpdate: '2026-12-03' }],
  ['promise', 'numbers in 2 weeks', { due: '2026-12-03' }],
])('whoever does not work on Wednesdays has %s “%s” on a Thursday', (kind, typed, expected) => {
  const workDays = { days: [1, 2, 4, 5] };
  expect(readLogLine(kind, typed, { now, workDays })).toMatchObject({ ok: true, value: expected });
});

test.each<[string, string]>([
  ['numbers in 2 weeks', '2026-12-03'],
  ['numbers in 3 work days', '2026-11-24'],
  ['numbers by the end of the week', '2026-11-19'],
  ['numbers on 2 december', '2026-12-02'],
])('“%s” passes over public holidays, unless the day was chosen: %s', (typed, due) => {
  const off = ['2026-11-20', '2026-12-02'] as CalendarDate[];
  const workDays = { ...usualWeek, off };
  expect(readLogLine('promise', typed, { now, workDays })).toMatchObject({ ok: true, value: { due } });
});

describe('a line that reads like another kind', () => {
  test.each([
    ['thanks for the intro', { kind: 'thanks', text: 'the intro' }],
    ['thank Ana for the intro', { kind: 'thanks', text: 'the intro' }],
    ['thanked Ana publicly for the demo', { kind: 'thanks', text: 'the demo', how: 'public' }],
    [
      'promised Ana numbers by fri',
      { kind: 'promise', way: 'i-promised', text: 'numbers', due: '2026-11-20' },
    ],
    ['call 15m with dev', { kind: 'call', text: '15 min · with dev' }],
    ['i owe Ana numbers by fri', { kind: 'promise', way: 'i-promised', text: 'numbers', due: '2026-11-20' }],
    ['Dev owes me the contract', { kind: 'promise', way: 'they-promised', text: 'the contract' }],
    ['thanks to Mara for the intro', { kind: 'thanks', text: 'the intro' }],
    ['called Dev 15 min on friday', { kind: 'call', at: new Date(2026, 10, 13, 12).getTime() }],
    ['met at the fair yesterday', { kind: 'in-person', text: 'at the fair' }],
    ['she said the export is slow', { kind: 'feedback', text: 'the export is slow' }],
    ['agreed on a pilot, update weekly', { kind: 'expectation', text: 'a pilot', everyDays: 7 }],
    ['note: keen sailor', { kind: 'note', text: 'keen sailor' }],
    ['told Ana about the launch date', { kind: 'disclosure', text: 'the launch date', isTold: true }],
    ['let her know that it slipped', { kind: 'disclosure', text: 'it slipped', isTold: true }],
    [
      'ana will send the contract by fri',
      { kind: 'promise', way: 'they-promised', text: 'send the contract', due: '2026-11-20' },
    ],
    ["i'll check with legal tomorrow", { kind: 'promise', way: 'i-promised', text: 'check with legal' }],
    ['ana: likes the new export', { kind: 'feedback', text: 'likes the new export', isAsked: false }],
    ['asked dev for feedback on the export', { kind: 'feedback', text: 'the export', isAsked: true }],
    ['thx dev for the slides', { kind: 'thanks', text: 'the slides' }],
    ['met dev 30m', { kind: 'in-person', text: '30 min · dev' }],
    ['disagree with ana on discounts', { kind: 'conflict', text: 'discounts', review: '2026-12-02' }],
  ])('is offered: %j', (typed, expected) => {
    expect(readOffer('follow-up', typed, { now })).toMatchObject(expected);
  });

  test.each([
    'call Dev tomorrow',
    'call Dev 15 min on friday',
    'send numbers by fri',
    'thank her',
    'thank Ana for the intro tomorrow',
    'talk to Dev on thu',
    'ask for feedback',
    'launch will slip by a week',
    'that will do',
    'Ana to send the contract by wed',
    'tell Ana about the launch',
    'let me know by fri',
    'told the team',
    'updated the roadmap',
    'tomorrow: call Dev',
    'Nobody likes the new price',
    'everybody loves the demo',
    'spokesperson for the launch',
    'callback 30 min late',
    'metrics with Ana',
    'lunch without Dev',
    '',
  ])('nothing is offered for %j', (typed) => {
    expect(readOffer('follow-up', typed, { now })).toBeUndefined();
  });

  test.each([
    ['waiting for ana on pricing until thu', { isWaiting: true, due: '2026-11-19' }],
    ['remind dev about the contract tue', { due: '2026-11-24' }],
  ])('is offered as a follow-up where another kind is picked: %j', (typed, expected) => {
    expect(readOffer('note', typed, { now })).toMatchObject({ kind: 'follow-up', ...expected });
  });

  test('is not offered as what it is already', () => {
    expect(readOffer('promise', 'promised Ana numbers', { now })).toBeUndefined();
    expect(readOffer('thanks', 'thanks for the intro', { now })).toBeUndefined();
  });
});

test.each<[LogKind, string, string, object]>([
  ['follow-up', 'call 15m with dev', 'dev', { kind: 'call', text: '15 min' }],
  ['follow-up', 'call dev 15 min', 'dev', { kind: 'call', text: '15 min' }],
  ['follow-up', 'call 15m with dev on pricing', 'dev', { kind: 'call', text: '15 min · on pricing' }],
  ['follow-up', 'lunch with Mara yesterday', 'Mara', { kind: 'in-person', text: '' }],
  ['follow-up', 'i owe Ana numbers by fri', 'Ana', { kind: 'promise', text: 'numbers', due: '2026-11-20' }],
  [
    'promise',
    'thank Ana for the intro tomorrow',
    'Ana',
    { kind: 'follow-up', text: 'thank Ana for the intro', due: '2026-11-19' },
  ],
  ['call', '15m with dev', 'dev', { kind: 'call', text: '15 min' }],
  ['follow-up', 'met dev 30m', 'dev', { kind: 'in-person', text: '30 min' }],
  ['follow-up', 'promised ana numbers by fri', 'ana', { kind: 'promise', text: 'numbers' }],
  ['follow-up', 'told ana about the delay', 'ana', { kind: 'disclosure', text: 'the delay', isTold: true }],
  ['chat', 'call dev 15 min', 'dev', { kind: 'call', text: '15 min' }],
  ['promise', 'promised Ana numbers', 'Ana', { kind: 'promise', way: 'i-promised', text: 'numbers' }],
])('as %s, %j means for %s', (kind, typed, name, expected) => {
  expect(readForNamed(typed, name, { kind, variant: undefined, now })).toMatchObject(expected);
});
