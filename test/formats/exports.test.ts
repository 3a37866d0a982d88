import Papa from 'papaparse';
import { convertIcsCalendar } from 'ts-ics';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { Everything } from '../../lib/domain/everything.ts';
import type { EntryId, LedgerEntry } from '../../lib/domain/ledger.ts';
import { planImport } from '../../lib/domain/plan-import.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { parseContactsCsv } from '../../lib/formats/contacts-csv.ts';
import { partsOfEntry } from '../../lib/formats/entry-parts.ts';
import { type TableOf, writeCsv } from '../../lib/formats/export-csv.ts';
import { writeDueIcs } from '../../lib/formats/export-ics.ts';
import { writeMarkdown } from '../../lib/formats/export-markdown.ts';
import { writeVcards } from '../../lib/formats/export-vcard.ts';
import { parseIcs } from '../../lib/formats/ics.ts';
import { parseVcards } from '../../lib/formats/vcard.ts';
import { address, ana, dev, now, touch } from '../people.ts';

const day = (text: string) => text as CalendarDate;
const idOf = (index: number) => `11111111-1111-4111-8111-00000000000${index}` as StakeholderId;

const person = (index: number, details: Partial<Stakeholder>): Stakeholder => ({
  ...ana,
  ...details,
  id: idOf(index),
  createdAt: now,
  updatedAt: now,
  summary: { count: 0 },
});

const culture = {
  country: 'ES',
  language: 'es',
  salutation: 'Estimada Ana',
  saidAs: 'AH-na',
  style: 'direct',
};

/** Names and words as strangers write them. */
const people = [
  person(1, {
    nickname: 'Nani; Anita, A.',
    role: 'VP; Finance',
    organisation: 'Northwind, Inc.',
    timeZone: 'Europe/Madrid',
    tags: ['beta', 'board'],
    culture,
  }),
  person(2, { ...dev, name: '=HYPERLINK("https://example.org")', organisation: '@cmd' }),
  person(3, {
    name: 'Zoë "Zo" 李小龙 🦊 '.repeat(6).trim(),
    emails: [address('zoe@example.org')],
    role: 'a\\b\nc',
  }),
];

const entry = (id: string, rest: object): LedgerEntry =>
  ({
    id: id as EntryId,
    stakeholderId: idOf(1),
    text: 'the numbers',
    createdAt: now,
    updatedAt: now,
    ...rest,
  }) as LedgerEntry;

const everything: Everything = {
  stakeholders: people,
  touches: [
    { ...touch({ subject: '+1 for Q3, "pricing"' }), stakeholderId: idOf(1) },
    {
      ...touch({ kind: 'call', direction: 'both', at: now - 86_400_000, ref: 'manual:1' }),
      stakeholderId: idOf(1),
    },
  ],
  ledger: [
    entry('a', { kind: 'follow-up', due: day('2026-11-26'), text: 'send; the numbers, all\nof them' }),
    entry('b', { kind: 'follow-up', due: day('2026-11-20'), doneAt: now }),
    entry('c', { kind: 'promise', way: 'i-promised', due: day('2026-12-31') }),
    entry('d', {
      kind: 'promise',
      way: 'i-promised',
      due: day('2026-12-01'),
      closed: { as: 'kept', on: day('2026-11-30') },
    }),
    entry('e', { kind: 'thanks', on: day('2026-11-17'), words: '-thank you' }),
    entry('f', { kind: 'note', text: '# not a heading <b>' }),
    entry('g', { kind: 'conflict', due: day('2026-12-02'), stakeholderId: idOf(2) }),
  ],
  sightings: [],
  meetings: [],
  settings: {},
};

const csv = (of: TableOf) => [...writeCsv(of, everything)].join('');
const table = (of: TableOf) =>
  Papa.parse<Record<string, string>>(csv(of).slice(1).trimEnd(), { header: true }).data;
const isFormula = (cell: string) => /^[=+\-@\t\r\n|]/.test(cell);
const vcards = () => [...writeVcards(people)].join('');
const ics = () => [...writeDueIcs(everything.ledger, people, now)].join('');

describe('a table', () => {
  it('of people is read back by our own import, and has the mark that spreadsheets want', () => {
    expect(csv('people').startsWith('\uFEFFName,')).toBe(true);
    const read = parseContactsCsv(csv('people'));
    if (!read.ok) throw new Error(read.error);
    expect(read.value.refused).toEqual([]);
    expect(read.value.people.map(({ emails }) => emails)).toEqual(people.map(({ emails }) => emails));
    expect(read.value.people[0]).toMatchObject({
      name: ana.name,
      role: 'VP; Finance',
      organisation: 'Northwind, Inc.',
    });
  });

  it('of people comes back without the apostrophes that spreadsheets need', () => {
    const names = [
      '=1+1',
      "'=1+1",
      "''-2",
      "'quoted'",
      '+34 91',
      '@home',
      '- Ana',
      '| Bo',
      "O'Hara",
      'Al ::: Zo',
    ];
    const stakeholders = names.map((name, index) => person(index, { ...dev, name, role: name }));
    const written = [...writeCsv('people', { ...everything, stakeholders })].join('');
    expect(Papa.parse<string[]>(written.slice(1)).data.flat().filter(isFormula)).toEqual([]);
    const read = parseContactsCsv(written);
    expect(read.ok && read.value.people.map(({ name, role }) => [name, role])).toEqual(
      names.map((name) => [name, name]),
    );
    // People had no nicknames at first.
    const rows = Papa.parse<string[]>(written.slice(1).trimEnd()).data;
    const first = parseContactsCsv(Papa.unparse(rows.map((row) => row.toSpliced(1, 1))));
    expect(first.ok && first.value.people.map(({ name }) => name)).toEqual(names);
    // The same cell in somebody else's table is theirs.
    const other = parseContactsCsv("Name,Email\r\n'=1+1,ana@example.org\r\n");
    expect(other.ok && other.value.people[0]?.name).toBe("'=1+1");
  });

  it('that has no rows still says what its columns are', () => {
    const none = { ...everything, stakeholders: [], touches: [], ledger: [] };
    const headOf = (of: TableOf, from: Everything) =>
      Papa.parse<string[]>([...writeCsv(of, from)].join('').slice(1)).data[0];
    expect(headOf('people', none)).toEqual(headOf('people', everything)?.slice(0, -1));
    for (const of of ['touches', ...everything.ledger.map(({ kind }) => kind)] as const)
      expect(headOf(of, none)).toEqual(headOf(of, everything));
  });

  it.each([
    ['of people', () => parseContactsCsv(csv('people'))],
    ['of vCards', () => parseVcards(vcards())],
  ])('%s brings groups, tags and nicknames back', (_of, readBack) => {
    const read = readBack();
    if (!read.ok) throw new Error(read.error);
    const { fresh } = planImport(read.value.people, new Map(), []);
    expect(fresh.map(({ group, tags, nickname }) => [group, tags, nickname])).toEqual(
      people.map(({ group, tags, nickname }) => [group, tags, nickname]),
    );
  });

  it('of people has how to write to them and say their name', () => {
    const { Country, Language, Salutation, 'Name Said As': saidAs, Style } = table('people')[0] ?? {};
    expect([Country, Language, Salutation, saidAs, Style]).toEqual([
      'ES',
      'es',
      'Estimada Ana',
      'AH-na',
      'direct',
    ]);
  });

  it('of touches has one row each, with whom and when', () => {
    expect(table('touches')).toEqual([
      {
        Name: 'Ana Ortiz',
        Email: 'ana.ortiz@northwind.example',
        At: '2026-11-18T09:30:00.000Z',
        Kind: 'email',
        Direction: 'in',
        'People on it': '2',
        Subject: `'+1 for Q3, "pricing"`,
        Source: 'gmail',
        Ref: '19a94f8c12345678',
      },
      expect.objectContaining({ Kind: 'call', Ref: 'manual:1', Subject: '' }),
    ]);
  });

  it('of what was written down has a column for every field of its kind', () => {
    expect(table('follow-up').map(({ text, due, doneAt }) => [text, due, doneAt])).toEqual([
      ['send; the numbers, all\nof them', '2026-11-26', ''],
      ['the numbers', '2026-11-20', '2026-11-18T09:30:00.000Z'],
    ]);
    expect(table('promise').map((row) => [row.way, row['closed.as'], row['closed.on']])).toEqual([
      ['i-promised', '', ''],
      ['i-promised', 'kept', '2026-11-30'],
    ]);
    expect(table('note')).toHaveLength(1);
    expect(table('pulse')).toEqual([]);
  });

  it('has no cell that a spreadsheet would run', () => {
    for (const of of ['people', 'touches', 'thanks', 'note', 'follow-up'] as const) {
      const cells = Papa.parse<string[]>(csv(of).slice(1)).data.flat();
      expect(cells.filter(isFormula)).toEqual([]);
    }
    expect(table('people')[1]).toMatchObject({
      Name: `'=HYPERLINK("https://example.org")`,
      Organization: `'@cmd`,
    });
  });
});

describe('vCards', () => {
  it('are understood by another reader', () => {
    const { vCards = [], nags } = parseVCards(vcards());
    expect(nags).toBeUndefined();
    expect(vCards.map(({ hasErrors }) => hasErrors)).toEqual([false, false, false]);
    expect(vCards.map(({ FN, EMAIL }) => [FN[0].value, ...(EMAIL ?? []).map(({ value }) => value)])).toEqual(
      people.map(({ name, emails }) => [name, ...emails]),
    );
    expect(vCards[0]?.ORG?.[0].value).toEqual(['Northwind, Inc.']);
    expect(vCards[0]?.TITLE?.[0].value).toBe('VP; Finance');
    expect(vCards[0]?.LANG?.[0].value).toBe('es');
  });

  it('are read back by our own import', () => {
    const read = parseVcards(vcards());
    expect(read).toMatchObject({
      ok: true,
      value: {
        refused: [],
        people: people.map(({ name, emails, group, tags = [] }) => ({
          name,
          emails,
          labels: [group, ...tags],
        })),
      },
    });
  });

  it('have lines of at most 75 octets', () => {
    const lines = vcards().split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

describe('what is due, as a calendar', () => {
  const due = [
    ['2026-11-26', 'Follow up: send; the numbers, all\nof them · Ana Ortiz'],
    ['2026-12-31', 'Promise: the numbers · Ana Ortiz'],
    ['2026-12-02', 'Review: the numbers · =HYPERLINK("https://example.org")'],
  ];

  it('is understood by another reader: days without a time, and nothing that is done', () => {
    const { events = [], method } = convertIcsCalendar(undefined, ics());
    expect(method).toBe('PUBLISH');
    expect(events.map(({ start, summary }) => [start.date.toISOString().slice(0, 10), summary])).toEqual(
      due.map(([on, summary]) => [on, summary]),
    );
    expect(events.every(({ start }) => start.type === 'DATE')).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(due.length);
  });

  it('is read back by ourselves', () => {
    const read = parseIcs(ics(), 'UTC');
    if (!read.ok) throw new Error(read.error);
    expect(read.value.refused).toEqual([]);
    expect(
      read.value.events.map(({ start, end = 0, isAllDay }) => [
        new Date(start).toISOString().slice(0, 10),
        (end - start) / 86_400_000,
        isAllDay,
      ]),
    ).toEqual(due.map(([on]) => [on, 1, true]));
  });
});

describe('Markdown', () => {
  it('has a chapter for everybody, and nothing in it that is more than text', () => {
    const chapters = [...writeMarkdown(everything)];
    expect(chapters).toHaveLength(3);
    expect(chapters[0]).toBe(
      `# Ana Ortiz

- Group: executive
- Also called: Nani; Anita, A.
- Role: VP; Finance
- Organisation: Northwind, Inc.
- Time zone: Europe/Madrid
- Tags: beta, board
- Language and culture: Say: AH-na; Begin with: Estimada Ana; Language: Spanish; Style: direct; Country: Spain
- Addresses: ana.ortiz@northwind.example, ana@ortiz.example

## Follow-ups

- 2026-11-18 send; the numbers, all of them · due 2026-11-26
- 2026-11-18 the numbers · due 2026-11-20 · done 2026-11-18

## Promises

- 2026-11-18 the numbers · I promised · due 2026-12-31
- 2026-11-18 the numbers · I promised · due 2026-12-01 · kept · on 2026-11-30

## Thanks

- 2026-11-18 the numbers · on 2026-11-17 · said: -thank you

## Notes

- 2026-11-18 \\# not a heading \\<b\\>

## Touches (2)

- 2026-11-18 email in · +1 for Q3, "pricing"
- 2026-11-17 call both

`,
    );
  });
});

describe('an entry in plain words', () => {
  it.each([
    [
      { waits: { since: now, answer: { ref: '19a94f8c12345678', at: now, subject: 'Re: Q3' } } },
      'waiting for an answer since 2026-11-18 · answered 2026-11-18 · by “Re: Q3”',
    ],
    [
      { whose: 'theirs', hours: { from: 540, to: 1020 }, replyHours: 24 },
      'theirs · 9–17 · answers within 24 h',
    ],
    [{ everyDays: 7, nextUpdate: '2026-12-01' }, 'an update every 7 days · next update 2026-12-01'],
    [
      { askedOn: '2026-11-01', decision: { what: 'park', on: '2026-11-02', reason: 'no budget' } },
      'asked 2026-11-01 · parked · on 2026-11-02 · because: no budget',
    ],
    [{ settles: 'c0ffee', newer: 'a field nobody has words for' }, 'newer: a field nobody has words for'],
  ])('%j is "%s"', (fields, words) => {
    expect(partsOfEntry(fields).join(' · ')).toBe(words);
  });
});
