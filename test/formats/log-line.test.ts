import { describe, expect, test } from 'vitest';
import type { HandKind, LogKind } from '../../lib/domain/log.ts';
import type { WorkDays } from '../../lib/domain/work-week.ts';
import { readLogLine } from '../../lib/formats/log-line.ts';
import { now } from '../people.ts';

const read = (kind: LogKind, typed: string, workDays?: WorkDays) =>
  readLogLine(kind, typed, { now, workDays });

describe('a follow-up', () => {
  test.each([
    ['send revised numbers next thu', 'send revised numbers', '2026-11-26', true],
    ['send revised numbers', 'send revised numbers', '2026-11-20', false],
    ['cut the costs by 10%', 'cut the costs by 10%', '2026-11-20', false],
    ['tomorrow: call Dev', 'call Dev', '2026-11-19', true],
    ['half an hour on SLA', 'half an hour on SLA', '2026-11-20', false],
    ['talk about 3/4 of the budget', 'talk about 3/4 of the budget', '2026-11-20', false],
    ['ask Ana what happened last week', 'ask Ana what happened last week', '2026-11-20', false],
    ['ask for last year’s figures', 'ask for last year’s figures', '2026-11-20', false],
    ['ask about yesterday', 'ask about yesterday', '2026-11-20', false],
    ['send the notes I promised yesterday', 'send the notes I promised yesterday', '2026-11-20', false],
  ])('%j is %j, due %s', (typed, text, due, named) => {
    expect(read('follow-up', typed)).toEqual({ ok: true, value: { kind: 'follow-up', text, due, named } });
  });

  test.each([
    ['call yesterday', /^“yesterday” was .*17/],
    ['yesterday call', /^“yesterday” was .*17.*A follow-up is due today or later\.$/],
    ['send by 31 feb', /^“31 feb” is not a day\. Try/],
    ['numbers by 45/13', /^“45\/13” is not a day\. Try/],
    ['31/02/2027 send', /^“31\/02\/2027” is not a day\. Try/],
    ['next thu', /^And what is there to do on .*26/],
    ['', /^What is there to do\?$/],
  ])('%j is refused with a clear word', (typed, words) => {
    expect(read('follow-up', typed)).toMatchObject({ ok: false, error: expect.stringMatching(words) });
  });
});

describe('waiting for an answer', () => {
  test.each([
    ['waiting for numbers, if no answer by thu', 'waiting for numbers', '2026-11-19', true],
    ['nudge Ana if there’s no reply by next thu', 'nudge Ana', '2026-11-26', true],
    ['send it again unless she replies by fri', 'send it again', '2026-11-20', true],
    ['if no answer by thu', 'waiting for an answer', '2026-11-19', true],
    ['waiting on legal', 'waiting on legal', '2026-11-20', false],
    ['awaiting the contract in 2 weeks', 'awaiting the contract', '2026-12-02', true],
  ])('%j', (typed, text, due, named) => {
    const value = { kind: 'follow-up', text, due, named, isWaiting: true };
    expect(read('follow-up', typed)).toEqual({ ok: true, value });
  });

  test.each(['wait until thu', 'answer Ana by thu', 'ask whether no news is good news'])(
    'is not what %j means',
    (typed) => {
      expect(read('follow-up', typed)).not.toMatchObject({ value: { isWaiting: true } });
    },
  );
});

describe('a touch', () => {
  test.each<[HandKind, string, string, string]>([
    ['call', '', '2026-11-18', ''],
    ['call', '15 min on pricing, yesterday', '2026-11-17', '15 min · on pricing'],
    ['chat', 'about the launch', '2026-11-18', 'about the launch'],
    ['in-person', '2h last friday', '2026-11-13', '2 h'],
    ['call', '20 min with Dev on friday', '2026-11-13', '20 min · with Dev'],
    ['call', 'spoke on thursday', '2026-11-12', 'spoke'],
    ['in-person', 'lunch on Wednesday', '2026-11-18', 'lunch'],
    ['call', 'on 17 nov', '2026-11-17', ''],
    ['call', 'half an hour on SLA', '2026-11-18', 'half an hour · on SLA'],
    ['call', 'about the plan for next week', '2026-11-18', 'about the plan for next week'],
  ])('%s %j was on %s: %j', (kind, typed, day, text) => {
    const line = read(kind, typed);
    expect(line).toMatchObject({ ok: true, value: { kind, text } });
    const at = line.ok && 'at' in line.value ? line.value.at : 0;
    expect(new Date(at).toISOString().slice(0, 10)).toBe(day);
  });

  test('cannot be in the future', () => {
    expect(read('call', 'tomorrow')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/has not come yet/),
    });
  });
});

test.each([
  ['the demo', {}],
  ['the demo, in public', { how: 'public' }],
  ['publicly for the demo', { how: 'public' }],
  ['the demo - with a gift', { how: 'gift' }],
])('thanks %j are between the two unless it says otherwise', (typed, how) => {
  expect(read('thanks', typed)).toEqual({ ok: true, value: { kind: 'thanks', text: 'the demo', ...how } });
});

test.each([
  ['thanks for the May report', 'the May report'],
  ['for the intro to Lena', 'the intro to Lena'],
  ['thank you so much for the demo', 'the demo'],
  ['thx Ana for the demo', 'the demo'],
  ['thanks, great demo', 'great demo'],
  ['thanks publicly for the demo', 'the demo'],
  ['thank-you dinner', 'thank-you dinner'],
  ['forwarding the numbers', 'forwarding the numbers'],
])('thanks %j are for %j', (typed, text) => {
  expect(read('thanks', typed)).toMatchObject({ value: { kind: 'thanks', text } });
});

test('thanks are given as picked, and what they are for is no way of giving them', () => {
  const read = readLogLine('thanks', 'speaking in public', { now, variant: 'gift' });
  expect(read).toMatchObject({ value: { text: 'speaking in public', how: 'gift' } });
});

test('thanks and notes need words', () => {
  expect(read('thanks', ' ')).toEqual({ ok: false, error: 'Thanks for what?' });
  expect(read('thanks', 'thank you')).toEqual({ ok: false, error: 'Thanks for what?' });
  expect(read('note', '')).toEqual({ ok: false, error: 'A note needs words.' });
  expect(read('note', 'sails on sundays')).toEqual({
    ok: true,
    value: { kind: 'note', text: 'sails on sundays' },
  });
});
