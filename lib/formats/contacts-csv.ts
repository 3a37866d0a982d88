import Papa from 'papaparse';
import type { Contact, ContactsRead } from '../domain/contact.ts';
import { type EmailAddress, parseEmailAddress } from '../domain/email-address.ts';
import { whyNotPerson } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';

/** Google joins several values in one cell with this. */
const SEVERAL = ' ::: ';
/** Names and roles are cut here: a cell may hold a whole page. */
const LONGEST_TEXT = 200;
const BROKEN = 'opens a quotation mark that is never closed: everything after it is unread';

/** Where a row has what, both forms of Google's file alike; indexes of columns. */
type Columns = Record<
  'full' | 'parts' | 'nickname' | 'emails' | 'role' | 'organisation' | 'labels',
  number[]
>;

/** `broken`: a quotation mark is opened and never closed, so that the rest of the file is in one cell. */
type Row = { line: number; cells: readonly string[]; broken: boolean };

/**
 * Reads a Google Contacts CSV: the form that begins with `First Name` and the one until 2024 that begins with `Name`,
 * with any number of `E-mail n` columns. Fails, in words, when the text is no such file.
 */
export function parseContactsCsv(text: string): Result<ContactsRead> {
  const rows = readRows(text);
  const [head, ...body] = rows;
  if (!head) return fail('This file is empty.');
  const columns = findColumns(head.cells);
  if (!columns) return fail(wordsForOtherFile(head.cells));
  const read: ContactsRead = { people: [], refused: [] };
  for (const row of body) readPerson(row, columns, read);
  return ok(read);
}

function readPerson(row: Row, columns: Columns, into: ContactsRead): void {
  const { emails, reasons } = readEmails(row, columns);
  const given = textOf(row, columns.full) || textOf(row, columns.parts) || textOf(row, columns.nickname);
  if (row.broken) reasons.push(BROKEN);
  const [first] = emails;
  if (first) into.people.push(toContact(row, columns, given || first, emails));
  else if (reasons.length === 0) reasons.push('has no email address');
  const what = given || first || 'No name';
  into.refused.push(...reasons.map((reason) => ({ line: row.line, what, reason })));
}

function toContact(row: Row, columns: Columns, name: string, emails: EmailAddress[]): Contact {
  const role = textOf(row, columns.role);
  const organisation = textOf(row, columns.organisation);
  return {
    line: row.line,
    name,
    emails,
    ...(role && { role }),
    ...(organisation && { organisation }),
    labels: columns.labels.flatMap((index) => valuesOf(row, index)),
  };
}

/** The row's addresses, each once, and why the others are not taken. */
function readEmails(row: Row, columns: Columns): { emails: EmailAddress[]; reasons: string[] } {
  const emails = new Set<EmailAddress>();
  const reasons: string[] = [];
  for (const value of columns.emails.flatMap((index) => valuesOf(row, index))) {
    const address = parseEmailAddress(value);
    const why = address && whyNotPerson(address);
    if (address && !why) emails.add(address);
    else reasons.push(`“${clean(value)}” is ${why ? `not a person’s: ${why}` : 'not an email address'}`);
  }
  return { emails: [...emails], reasons };
}

function findColumns(head: readonly string[]): Columns | undefined {
  const at = (...names: RegExp[]): number[] =>
    names.flatMap((name) => head.flatMap((cell, index) => (name.test(cell.trim()) ? [index] : [])));
  const emails = at(/^e-mail \d+ - value$/i);
  const full = at(/^name$/i);
  const parts = at(/^(first|given) name$/i, /^(middle|additional) name$/i, /^(last|family) name$/i);
  if (emails.length === 0 || full.length + parts.length === 0) return undefined;
  return {
    emails,
    full,
    parts,
    nickname: at(/^nickname$/i),
    role: at(/^organization( 1 -)? title$/i).slice(0, 1),
    organisation: at(/^organization( 1 -)? name$/i).slice(0, 1),
    labels: at(/^(labels|group membership)$/i),
  };
}

function wordsForOtherFile(head: readonly string[]): string {
  const has = (name: string): boolean => head.some((cell) => cell.trim().toLowerCase() === name);
  if (has('e-mail address')) {
    return 'This is a CSV in Outlook’s form. In Google Contacts choose Export, then “Google CSV”.';
  }
  return 'This is not a Google Contacts CSV: it has no columns “First Name” and “E-mail 1 - Value”. In Google Contacts choose Export, then “Google CSV”.';
}

/** The rows that hold anything, each with the line it begins on: quoted cells run over several lines. */
function readRows(text: string): Row[] {
  const rows: Row[] = [];
  let from = 0;
  let line = 1;
  const plain = text.replace(/^\uFEFF/, '');
  Papa.parse<string[]>(plain, {
    step({ data, errors, meta }) {
      const broken = errors.some(({ code }) => code === 'MissingQuotes');
      if (broken || data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data, broken });
      line += countLineBreaks(plain, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return rows;
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (
    let index = text.indexOf('\n', from);
    index !== -1 && index < to;
    index = text.indexOf('\n', index + 1)
  ) {
    count++;
  }
  return count;
}

/** The cells in the columns' order, as one text: first, middle and last name. */
const textOf = (row: Row, columns: readonly number[]): string =>
  clean(
    columns
      .map((index) => row.cells[index] ?? '')
      .join(' ')
      .split(SEVERAL)[0] ?? '',
  );

/** The values of one cell. A leading `* ` marks Google's own labels and the main one of several. */
const valuesOf = (row: Row, index: number): string[] =>
  (row.cells[index] ?? '')
    .split(SEVERAL)
    .map((value) => value.trim().replace(/^\* /, ''))
    .filter((value) => value !== '');

/** One line, without characters that cannot be seen or that turn the direction of writing around. */
const clean = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT);
