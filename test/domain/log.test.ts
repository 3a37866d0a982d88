import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, Origin } from '../../lib/domain/ledger.ts';
import { type LogLine, toLog } from '../../lib/domain/log.ts';
import { previewWords, savedWords } from '../../lib/domain/log-words.ts';
import { newFollowUp, tick } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { now } from '../people.ts';

const today = '2026-11-18' as CalendarDate;
const friday = '2026-11-27' as CalendarDate;
const origin: Origin = { site: 'gmail', ref: '19a94f8c12345678', subject: 'Q3 pricing review' };
const start = { id: 'entry' as EntryId, stakeholderId: 'ana' as StakeholderId, now, origin };

test('a follow-up, thanks and a note keep where they came from', () => {
  const lines: LogLine[] = [
    { kind: 'follow-up', text: 'call', due: friday, named: true },
    { kind: 'thanks', text: 'the intro', words: 'Hi Ana' },
    { kind: 'note', text: 'keen sailor' },
  ];
  const common = { id: 'entry', stakeholderId: 'ana', createdAt: now, updatedAt: now, origin };
  expect(lines.map((line) => toLog(line, start))).toEqual([
    { kind: 'entry', entry: { ...common, kind: 'follow-up', text: 'call', due: friday } },
    { kind: 'entry', entry: { ...common, kind: 'thanks', text: 'the intro', on: today, words: 'Hi Ana' } },
    { kind: 'entry', entry: { ...common, kind: 'note', text: 'keen sailor' } },
  ]);
});

test('a call is a touch of two people who spoke with each other', () => {
  expect(toLog({ kind: 'call', text: '15 min', at: now }, start)).toEqual({
    kind: 'touch',
    touch: {
      at: now,
      kind: 'call',
      direction: 'both',
      groupSize: 2,
      source: 'manual',
      ref: 'manual:entry',
      subject: '15 min',
    },
  });
});

test.each<[LogLine, string, string]>([
  [
    { kind: 'follow-up', text: 'call', due: friday, named: true },
    'due Fri, 27 Nov',
    'Follow-up for Ana Ortiz, due Fri, 27 Nov',
  ],
  [
    { kind: 'follow-up', text: 'call', due: today, named: false },
    'due today, unless you name a day',
    'Follow-up for Ana Ortiz, due today',
  ],
  [{ kind: 'thanks', text: 'the intro' }, 'thanked today', 'Thanks to Ana Ortiz logged'],
  [
    { kind: 'thanks', text: 'the intro', how: 'gift' },
    'thanked today, with a gift',
    'Thanks to Ana Ortiz logged',
  ],
  [{ kind: 'note', text: 'sails' }, 'for you alone; not a touch', 'Note on Ana Ortiz saved'],
  [{ kind: 'call', text: '', at: now }, 'call today', 'Call with Ana Ortiz, today'],
])('%j is previewed and confirmed in words', (line, preview, saved) => {
  const plain = (text: string) => text.replaceAll(/(Fri),? (?:(27) Nov|(Nov) 27)/g, 'Fri, 27 Nov');
  expect(plain(previewWords(line, today))).toBe(preview);
  expect(plain(savedWords(line, 'Ana Ortiz', today))).toBe(saved);
});

test('ticking twice opens a follow-up again', () => {
  const open = newFollowUp(start, 'call', friday);
  const done = tick(open, now + 1);
  expect(done.doneAt).toBe(now + 1);
  expect(tick(done, now + 2)).toEqual({ ...open, updatedAt: now + 2 });
});
