import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { faultsIn, formOf } from '../../lib/domain/entry-form.ts';
import type { EntryId, LedgerEntry } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { now } from '../people.ts';

const day = (text: string) => text as CalendarDate;
const common = {
  id: 'one' as EntryId,
  stakeholderId: 'ana' as StakeholderId,
  text: 'numbers',
  createdAt: now,
  updatedAt: now,
  origin: { site: 'gmail', ref: '19a94f8c12345678', subject: 'Q3' },
} as const;

/** One of each kind, with every field that can be filled. */
const full: LedgerEntry[] = [
  { ...common, kind: 'follow-up', due: day('2026-11-20') },
  { ...common, kind: 'promise', way: 'they-asked', due: day('2026-11-20') },
  { ...common, kind: 'thanks', on: day('2026-11-18'), how: 'gift', words: 'Hi Ana' },
  {
    ...common,
    kind: 'feedback',
    gotOn: day('2026-11-18'),
    due: day('2026-11-20'),
    decision: { what: 'park', on: day('2026-11-18'), reason: 'later' },
  },
  {
    ...common,
    kind: 'expectation',
    due: day('2026-12-20'),
    everyDays: 7,
    nextUpdate: day('2026-11-25'),
    channel: 'mail',
  },
  {
    ...common,
    kind: 'disclosure',
    nature: 'risk',
    topic: 't',
    due: day('2026-11-20'),
    told: { on: day('2026-11-19'), how: 'by mail' },
  },
  {
    ...common,
    kind: 'conflict',
    due: day('2026-11-20'),
    theirs: 'a',
    mine: 'b',
    cause: 'c',
    options: 'd',
    agreement: 'e',
  },
  {
    ...common,
    kind: 'boundary',
    whose: 'mine',
    hours: { from: 540, to: 1050 },
    days: 'Mon–Thu',
    urgent: 'call',
    replyHours: 8,
  },
  { ...common, kind: 'pulse', on: day('2026-11-18'), value: 4 },
  { ...common, kind: 'note' },
];

describe.each(full)('the editor of a $kind', (entry) => {
  const form = formOf(entry);

  test('gives back what it was given, and what it does not show', () => {
    expect(faultsIn(form.fields, form.values)).toEqual({});
    expect(form.read(form.values, now + 1)).toEqual({ ...entry, updatedAt: now + 1 });
  });

  test('takes away what is emptied and may be', () => {
    const emptied = Object.fromEntries(
      form.fields.map(({ name, isNeeded, as }) => [
        name,
        isNeeded || as === 'choice' ? (form.values[name] ?? '') : '',
      ]),
    );
    expect(faultsIn(form.fields, emptied)).toEqual({});
    const { values } = formOf(form.read(emptied, now));
    expect(values).toEqual(emptied);
  });

  test('does not save it without words', () => {
    expect(faultsIn(form.fields, { ...form.values, text: ' ' })).toEqual({ text: 'This cannot be empty.' });
  });
});

test.each([
  ['expectation', 'everyDays', '0', 'A whole number, 1 to 999.'],
  ['expectation', 'everyDays', 'weekly', 'A whole number, 1 to 999.'],
  ['promise', 'due', '2026-02-31', 'This is not a day.'],
  ['boundary', 'hours', '25–26', 'From and until, such as 9–17.'],
])('of a %s, %s cannot be %j: %s', (kind, name, value, words) => {
  const form = formOf(full.find((entry) => entry.kind === kind)!);
  expect(faultsIn(form.fields, { ...form.values, [name]: value })).toEqual({ [name]: words });
});
