import { parseEmailAddress } from '../domain/email-address.ts';
import { undefused } from '../domain/formula-cell.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type ContactColumns, columnsByHead, columnsOfAddresses, plainHead } from './contact-columns.ts';
import { type Row, readRows } from './csv-rows.ts';
import { LONGEST_LINE, MOST_ENTRIES } from './limits.ts';
import { isOwnPeople, isOwnTable } from './own-tables.ts';

/** Whose table of people it is: `own-csv` our own, `csv` anybody else's. */
export type TableKind =
  | 'own-csv'
  | 'google-csv'
  | 'google-csv-old'
  | 'outlook-csv'
  | 'linkedin-csv'
  | 'hubspot-csv'
  | 'csv';

/** A table of people, with what we take its columns for: the user may know better. */
export type ContactsTable = {
  kind: TableKind;
  head: readonly string[];
  rows: Row[];
  columns: ContactColumns;
};

/** LinkedIn writes a note above the heads, which has three lines; other programs a title. */
const ROWS_ABOVE_HEAD = 10;

/** The table in the text of a file. Fails, in words, when there is none. */
export function readTable(text: string): Result<ContactsTable> {
  const long = findLongLine(text);
  if (long)
    return fail(`Line ${long} is longer than a megabyte: this is no table of people. Nothing was read.`);
  const rows = readRows(text);
  if (rows.length === 0) return fail('This file is empty.');
  if (rows.length > MOST_ENTRIES) {
    return fail(
      `This file has more than ${MOST_ENTRIES.toLocaleString('en')} rows. Split it, and import the parts.`,
    );
  }
  const top = findHead(rows.slice(0, ROWS_ABOVE_HEAD).map(({ cells }) => cells));
  const first = rows[top]?.cells ?? [];
  const [head, body] = isHead(first) ? [first, rows.slice(top + 1)] : [[], rows.slice(top)];
  const byHead = columnsByHead(head);
  const columns = byHead.emails.length > 0 ? byHead : { ...byHead, emails: columnsOfAddresses(body) };
  if (first.length < 2 && columns.emails.length === 0) {
    return fail('This is not a table: it has no columns.');
  }
  const own = isOwnTable(head) ? body.map(asItWas) : body;
  return ok({ kind: kindOf(head), head, rows: own, columns });
}

/** Without the apostrophes that our tables have for spreadsheets. */
const asItWas = (row: Row): Row => ({ ...row, cells: row.cells.map(undefused) });

/** Whether a row says what the columns are: one with an address in it is somebody already. */
export const isHead = (cells: readonly string[]): boolean =>
  !cells.some((cell) => parseEmailAddress(cell) !== undefined);

/** Which of the first rows has the heads: the first that names an address, else the first with two cells. */
export function findHead(rows: readonly (readonly string[])[]): number {
  const named = rows.findIndex((cells) => cells.length > 1 && kindOf(cells) !== 'csv');
  if (named !== -1) return named;
  const withAddress = rows.findIndex((cells) => cells.length > 1 && columnsByHead(cells).emails.length > 0);
  if (withAddress !== -1) return withAddress;
  return Math.max(
    0,
    rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1),
  );
}

/** Whose heads these are. */
export function kindOf(head: readonly string[]): TableKind {
  if (isOwnPeople(head)) return 'own-csv';
  const heads = new Set(head.map(plainHead));
  const { emails, first, last, role, organisation } = columnsByHead(head);
  const isNamed = first.length > 0 && last.length > 0;
  if (heads.has('e mail 1 value') || heads.has('phonetic first name') || heads.has('yomi name')) {
    return heads.has('given name') || heads.has('yomi name') ? 'google-csv-old' : 'google-csv';
  }
  if (emails.length === 0) return 'csv';
  if (heads.has('record id')) return 'hubspot-csv';
  if (isNamed && heads.has('url') && role.length + organisation.length > 0) return 'linkedin-csv';
  return isNamed && (emails.length > 1 || heads.has('business phone')) ? 'outlook-csv' : 'csv';
}

/** The number of the first line that is longer than any ought to be. */
function findLongLine(text: string): number | undefined {
  let line = 1;
  let from = 0;
  while (from < text.length) {
    const end = nextBreak(text, from);
    if (end - from > LONGEST_LINE) return line;
    if (text[end] === '\n' || text[end + 1] !== '\n') line++;
    from = end + 1;
  }
  return undefined;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
