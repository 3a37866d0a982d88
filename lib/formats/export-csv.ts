import Papa from 'papaparse';
import type { Everything, TouchWith } from '../domain/everything.ts';
import { defused } from '../domain/formula-cell.ts';
import type { EntryKind, LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import { entryFields, entryHeads, originFields, peopleHeads, touchHeads } from './own-tables.ts';

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
  return rowsOfEntries(of, everything.ledger, people);
}

type People = ReadonlyMap<StakeholderId, Stakeholder>;

function rowsOfPeople(people: readonly Stakeholder[]): Cell[][] {
  const most = people.reduce((so, { emails }) => Math.max(so, emails.length), 1);
  const emailHeads = Array.from({ length: most }, (_none, index) => (index ? `Email ${index + 1}` : 'Email'));
  return [
    [...peopleHeads, ...emailHeads],
    ...people.map(({ emails, createdAt, ...one }) => [
      one.name,
      one.nickname,
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
  yield [...touchHeads];
  for (const { stakeholderId, at, kind, direction, groupSize, subject, source, ref } of touches) {
    yield [...whoOf(people, stakeholderId), toIso(at), kind, direction, groupSize, subject, source, ref];
  }
}

/** One column for each field an entry of the kind can have, and any that a newer version has given one. */
function rowsOfEntries(of: EntryKind, ledger: readonly LedgerEntry[], people: People): Cell[][] {
  const flat = ledger
    .filter(({ kind }) => kind === of)
    .map((entry) => ({ who: whoOf(people, entry.stakeholderId), fields: fieldsOf(entry) }));
  const known = [...entryHeads.slice(2), ...entryFields[of], ...originFields];
  const names = [...new Set([...known, ...flat.flatMap(({ fields }) => [...fields.keys()])])];
  return [
    [...entryHeads.slice(0, 2), ...names],
    ...flat.map(({ who, fields }) => [...who, ...names.map((name) => fields.get(name))]),
  ];
}

function fieldsOf(entry: LedgerEntry): Map<string, Cell> {
  const fields = new Map<string, Cell>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) add(`${name}.${inner}`, one);
    } else if (typeof value === 'number' && INSTANT.test(name)) fields.set(name, toIso(value));
    else if (typeof value === 'number' || typeof value === 'string') fields.set(name, value);
  };
  for (const [name, value] of Object.entries(entry)) if (!left.has(name)) add(name, value);
  return fields;
}

/** `createdAt`, `waits.since`, `waits.answer.at`. */
const INSTANT = /(?:At|\bat|\bsince)$/;

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
        rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defused(cell) : cell))),
        { newline: '\r\n' },
      )}\r\n`;
