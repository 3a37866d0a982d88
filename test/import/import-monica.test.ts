import { beforeEach, describe, expect, it } from 'vitest';
import { type CalendarDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { chooseContacts } from '../../lib/domain/choose-contacts.ts';
import { notesOf } from '../../lib/domain/contact-notes.ts';
import { nextOf } from '../../lib/domain/every.ts';
import { recordsAccount } from '../../lib/domain/records-account.ts';
import { readPeople } from '../../lib/formats/read-people.ts';
import { findEverything } from '../../lib/store/export.ts';
import { importContacts, previewImport, undoImport } from '../../lib/store/import-contacts.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { ana, me, now } from '../people.ts';
import '../store/fresh-database.ts';

const list = (type: string, ...values: unknown[]) => ({ count: values.length, type, values });
const address = (data: string) => list('contact_field', { properties: { data } });

const ofAna = {
  uuid: 'c-1',
  properties: { first_name: 'Ana', last_name: 'Ortiz', last_talked_to: '2026-03-05T00:00:00.000000Z' },
  data: [
    address('ana@ortiz.example'),
    list('call', { uuid: 'k-1', properties: { called_at: '2026-02-03', content: 'On pricing' } }),
    list(
      'note',
      { uuid: 'n-1', created_at: '2026-01-01T08:00:00Z', properties: { body: 'Two daughters' } },
      { uuid: 'n-2', created_at: '2026-01-01T08:00:00Z', properties: { body: '' } },
    ),
    list(
      'reminder',
      { uuid: 'r-1', properties: { initial_date: '2026-12-01', title: 'Ask about the fair' } },
      { uuid: 'r-2', properties: { initial_date: '2022-06-01', title: 'Her first day' } },
      {
        uuid: 'r-3',
        properties: {
          initial_date: '1980-01-31',
          title: 'Her birthday',
          frequency_type: 'year',
          frequency_number: 1,
        },
      },
      {
        uuid: 'r-4',
        properties: { initial_date: '2030-01-01', title: 'Silent', frequency_type: 'week', inactive: true },
      },
    ),
    list(
      'task',
      { uuid: 't-1', created_at: '2026-01-01T08:00:00Z', properties: { title: 'Send the deck' } },
      { uuid: 't-2', created_at: '2026-01-01T08:00:00Z', properties: { title: 'Old', completed: true } },
    ),
    list('conversation', { properties: { happened_at: '2026-02-10' } }),
    list('gift', { uuid: 'g-1', created_at: '2026-01-01T08:00:00Z', properties: { name: 'A book' } }),
    list('activity', 'a-1'),
  ],
};
const ofBo = {
  uuid: 'c-2',
  properties: { first_name: 'Bo', last_talked_to: '2026-02-28T00:00:00.000000Z' },
  data: [address('bo@lindqvist.example'), list('activity', 'a-1')],
};
const file = new File(
  [
    JSON.stringify({
      version: '1.0-preview.1',
      app_version: '4.0.0',
      account: {
        data: [
          list('contact', ofAna, ofBo),
          list('activity', { uuid: 'a-1', properties: { summary: 'Lunch', happened_at: '2026-02-28' } }),
        ],
      },
    }),
  ],
  'monica.json',
);

async function run(choose: (email: string) => boolean = () => true) {
  const read = await readPeople(file);
  if (!read.ok) throw new Error(read.error);
  const { people, records } = read.value;
  const plan = await previewImport(people);
  const chosen = new Set(plan.fresh.flatMap(({ emails }) => emails).filter(choose));
  return importContacts(chooseContacts(people, plan, chosen, new Map()), now, records);
}

const mailOfAna = ana.emails[0]!;

const kept = async () => {
  const { stakeholders, touches, ledger } = await findEverything();
  return { stakeholders, touches: [...touches], ledger };
};

beforeEach(() => saveSetting('ownAddresses', [me]));

describe('an import from Monica', () => {
  it('makes touches of calls and activities, notes of notes, follow-ups of reminders to come', async () => {
    const { records } = await run();
    expect(records).toEqual({
      notes: 1,
      followUps: 3,
      touches: 5,
      known: 0,
      skipped: [
        { reason: 'has no words', count: 1, example: 'ana@ortiz.example' },
        { reason: 'a reminder of a day that has passed', count: 1, example: 'Her first day' },
        { reason: 'a reminder that was switched off', count: 1, example: 'Silent' },
        { reason: 'a task that was done', count: 1, example: 'Old' },
        { reason: expect.stringContaining('no place here'), count: 1, example: 'A book' },
        {
          reason: 'the same day has a call, a chat or an activity',
          count: 1,
          example: 'bo@lindqvist.example',
        },
      ],
      examples: {
        notes: 'Two daughters, Ana Ortiz',
        followUps: 'Ask about the fair, Ana Ortiz',
        touches: 'On pricing, Ana Ortiz',
      },
    });
    const [read, ...rest] = recordsAccount(15, records!);
    expect(read).toMatchObject({ outcome: 'read' });
    expect(rest.reduce((sum, { count }) => sum + count, 0)).toBe(15);
    const { touches, ledger } = await kept();
    expect(
      touches
        .map(({ at, kind, groupSize, subject }) => [toCalendarDate(at), kind, groupSize, subject])
        .sort(),
    ).toEqual([
      ['2026-02-03', 'call', 2, 'On pricing'],
      ['2026-02-10', 'chat', 2, undefined],
      ['2026-02-28', 'in-person', 3, 'Lunch'],
      ['2026-02-28', 'in-person', 3, 'Lunch'],
      ['2026-03-05', 'chat', 2, undefined],
    ]);
    expect(ledger).toMatchObject([
      { kind: 'note', text: 'Two daughters' },
      { kind: 'follow-up', text: 'Ask about the fair', due: '2026-12-01' },
      { kind: 'follow-up', text: 'Her birthday (every year)', due: '2027-01-31' },
      { kind: 'follow-up', text: 'Send the deck', due: toCalendarDate(now) },
    ]);
  });

  it('counts everything once, however often it is imported', async () => {
    await run();
    const once = await kept();
    expect((await run()).records).toMatchObject({ notes: 0, followUps: 0, touches: 0, known: 9 });
    expect(await kept()).toEqual(once);
  });

  it('brings what is about people who are tracked already, and nothing about those left unticked', async () => {
    const added = await addStakeholder(ana, now);
    if (!added.ok) throw new Error('taken');
    const { records, added: news } = await run(() => false);
    expect(news).toEqual([]);
    expect(records).toMatchObject({ notes: 1, followUps: 3, touches: 4 });
    expect(records?.skipped).toContainEqual({
      reason: 'about somebody who is not tracked',
      count: 1,
      example: expect.any(String),
    });
  });

  it('is taken back as a whole', async () => {
    await addStakeholder(ana, now);
    const before = await kept();
    const done = await run();
    expect(await undoImport(done)).toBe(0);
    expect(await kept()).toEqual(before);
  });
});

describe('what comes again', () => {
  it.each([
    ['2026-11-01', 1, 'week', '2026-11-22', '2026-11-22'],
    ['2026-11-02', 2, 'week', '2026-11-22', '2026-11-30'],
    ['2026-01-31', 1, 'month', '2026-11-22', '2026-11-30'],
    ['2024-02-29', 1, 'year', '2026-11-22', '2027-02-28'],
    ['1926-11-23', 3, 'year', '2026-11-22', '2028-11-23'],
    ['2027-05-05', 1, 'month', '2026-11-22', '2027-05-05'],
  ] as const)(
    'from %s on every %i %s is next, as of a day, in its own time',
    (first, count, unit, today, next) => {
      expect(nextOf(first as CalendarDate, { count, unit }, today as CalendarDate)).toBe(next);
    },
  );
});

describe('notes beside the names of an address book', () => {
  it('are notes of those who are tracked, once, however often they are imported', async () => {
    const contact = { line: 1, name: 'Ana', emails: [mailOfAna], labels: [], note: 'Two daughters' };
    const records = notesOf([contact, { ...contact, line: 2 }], toCalendarDate(now));
    const done = await importContacts([contact], now, records);
    expect(done.records).toMatchObject({ notes: 1, skipped: [{ count: 1 }] });
    const again = await importContacts([contact], now + 1, notesOf([contact], toCalendarDate(now + 1)));
    expect(again.records).toMatchObject({ notes: 0, known: 1 });
    const { ledger } = await kept();
    expect(ledger).toMatchObject([{ kind: 'note', text: 'Two daughters' }]);
  });
});
