import Papa from 'papaparse';
import type { Everything, TouchWith } from '../domain/everything.ts';
import type { EntryKind, LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';

/** What a table can be of: the people, their touches, or what was written down of one kind. */
export type TableOf = 'people' | 'touches' | EntryKind;

type Cell = string | number | undefined;
/** Lines are handed over in parts of so many: a million touches are no single text. */
const ROWS_A_PART = 5_000;

/** A table as CSV, in parts to be joined: UTF-8 with its mark, which spreadsheets need to see it. */
export function* writeCsv(of: TableOf, everything: Everything): Generator<string> {
  yield '\uFEFF';
  let rows: Cell[][] = [];
  for (const row of rowsOf(of, everything)) {
    rows.push(row);
    if (rows.length < ROWS_A_PART) continue;
    yield toLines(rows);
    rows = [];
  }
  yield toLines(rows);
}

function rowsOf(of: TableOf, everything: Everything): Iterable<Cell[]> {
  if (of === 'people') return rowsOfPeople(everything.stakeholders);
  const people = new Map(everything.stakeholders.map((one) => [one.id, one]));
  if (of === 'touches') return rowsOfTouches(everything.touches, people);
  return rowsOfEntries(
    everything.ledger.filter(({ kind }) => kind === of),
    people,
  );
}

type People = ReadonlyMap<StakeholderId, Stakeholder>;

/** Heads that our own import, Google Contacts and Outlook understand. */
function rowsOfPeople(people: readonly Stakeholder[]): Cell[][] {
  const most = people.reduce((so, { emails }) => Math.max(so, emails.length), 1);
  const emailHeads = Array.from({ length: most }, (_none, index) => (index ? `Email ${index + 1}` : 'Email'));
  const head = [
    'Name',
    'Job Title',
    'Organization',
    'Labels',
    'Time Zone',
    'Tags',
    'Cadence Days',
    'Power',
    'Interest',
    'Engagement',
    'Engagement Wanted',
    'Country',
    'Language',
    'Salutation',
    'Name Said As',
    'Style',
    'Created',
    ...emailHeads,
  ];
  return [
    head,
    ...people.map(({ emails, createdAt, ...one }) => [
      one.name,
      one.role,
      one.organisation,
      one.group,
      one.timeZone,
      one.tags?.join(', '),
      one.cadenceDays,
      one.power,
      one.interest,
      one.engagementNow,
      one.engagementWanted,
      one.culture?.country,
      one.culture?.language,
      one.culture?.salutation,
      one.culture?.saidAs,
      one.culture?.style,
      toIso(createdAt),
      ...emailHeads.map((_head, index) => emails[index]),
    ]),
  ];
}

function* rowsOfTouches(touches: Iterable<TouchWith>, people: People): Generator<Cell[]> {
  yield ['Name', 'Email', 'At', 'Kind', 'Direction', 'People on it', 'Subject', 'Source', 'Ref'];
  for (const { stakeholderId, at, kind, direction, groupSize, subject, source, ref } of touches) {
    yield [...whoOf(people, stakeholderId), toIso(at), kind, direction, groupSize, subject, source, ref];
  }
}

/** One column for each field that any entry has, fields inside a field by both names: `closed.on`. */
function rowsOfEntries(entries: readonly LedgerEntry[], people: People): Cell[][] {
  const flat = entries.map((entry) => ({ who: whoOf(people, entry.stakeholderId), fields: fieldsOf(entry) }));
  const names = [...new Set(['text', ...flat.flatMap(({ fields }) => [...fields.keys()])])];
  return [
    ['Name', 'Email', ...names],
    ...flat.map(({ who, fields }) => [...who, ...names.map((name) => fields.get(name))]),
  ];
}

function fieldsOf(entry: LedgerEntry): Map<string, Cell> {
  const fields = new Map<string, Cell>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) add(`${name}.${inner}`, one);
    } else if (typeof value === 'number' && name.endsWith('At')) fields.set(name, toIso(value));
    else if (typeof value === 'number' || typeof value === 'string') fields.set(name, value);
  };
  for (const [name, value] of Object.entries(entry)) if (!left.has(name)) add(name, value);
  return fields;
}

/** Said by the file's name and by the columns of who. */
const left = new Set(['id', 'kind', 'stakeholderId']);

const whoOf = (people: People, id: StakeholderId): [Cell, Cell] => [
  people.get(id)?.name,
  people.get(id)?.emails[0],
];

const toIso = (at: number): string => new Date(at).toISOString();

const toLines = (rows: readonly Cell[][]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(defused)),
        { newline: '\r\n' },
      )}\r\n`;

/**
 * A spreadsheet takes a cell that begins so for a formula, and what stands in it may come from a stranger's mail; an
 * apostrophe before it makes it text again (OWASP, "CSV Injection").
 */
const defused = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r\n|]/.test(cell) ? `'${cell}` : cell;
