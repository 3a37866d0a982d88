import type { Contact, ContactsRead } from '../domain/contact.ts';
import { type EmailAddress, parseEmailAddress } from '../domain/email-address.ts';
import { parseGroup } from '../domain/group.ts';
import { whyNotPerson } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanNote, cleanText } from './clean-text.ts';
import { type ContactColumns, columnsOfAddresses } from './contact-columns.ts';
import { type ContactsTable, readTable, type TableKind } from './contacts-table.ts';
import type { Row } from './csv-rows.ts';

/** The people of a table. One of a program we do not know comes with itself: the user may say what its columns are. */
export type TableRead = ContactsRead & { table?: ContactsTable };

const NO_ADDRESSES =
  'No column of this table has email addresses, and without one nobody can be found again.';
const BROKEN = 'opens a quotation mark that is never closed: everything after it is unread';

type Reading = { kind: TableKind; columns: ContactColumns; into: ContactsRead };

/**
 * Reads a table of people: of Google Contacts in both forms, of Outlook in many languages, of LinkedIn, of HubSpot, or
 * any other whose heads or cells show where the addresses are. Fails, in words, when nothing does.
 */
export function parseContactsCsv(text: string): Result<TableRead> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { kind, rows, columns } = table.value;
  if (kind !== 'csv') return ok(toContacts(table.value));
  if (columns.emails.length === 0 && !rows.some((row) => columnsOfAddresses([row]).length > 0)) {
    return fail(NO_ADDRESSES);
  }
  return ok(readAs(table.value, columns));
}

/** The same table, its columns taken for what the user says they are. */
export const readAs = (table: ContactsTable, columns: ContactColumns): TableRead => ({
  ...(columns.emails.length > 0 ? toContacts(table, columns) : { people: [], refused: [] }),
  table: { ...table, columns },
});

/** The people of a table, its columns taken for what we guess or for what the user says they are. */
export function toContacts(
  { kind, rows, columns: guessed }: ContactsTable,
  columns: ContactColumns = guessed,
): ContactsRead {
  const into: ContactsRead = { people: [], refused: [] };
  for (const row of rows) readPerson(row, { kind, columns, into });
  return into;
}

function readPerson(row: Row, { kind, columns, into }: Reading): void {
  const { emails, reasons } = readEmails(row, columns, kind);
  const { full, first: given, middle, last, nickname } = columns;
  const name =
    textOf(row, full, kind) ||
    textOf(row, [...given, ...middle, ...last], kind) ||
    textOf(row, nickname, kind);
  if (row.broken) reasons.push(BROKEN);
  const [first] = emails;
  if (first) into.people.push(toContact(row, { columns, name: name || first, emails, kind }));
  else if (reasons.length === 0) reasons.push(wordsForNone(kind));
  const what = name || first || 'No name';
  into.refused.push(...reasons.map((reason) => ({ line: row.line, what, reason })));
}

type Found = { columns: ContactColumns; name: string; emails: EmailAddress[]; kind: TableKind };

function toContact(row: Row, { columns, name, emails, kind }: Found): Contact {
  const role = textOf(row, columns.role, kind);
  const organisation = textOf(row, columns.organisation, kind);
  const nickname = textOf(row, columns.nickname, kind);
  const group = parseGroup(textOf(row, columns.group, kind));
  const note = columns.note.flatMap((index) => cleanNote(row.cells[index] ?? '') || []).join('\n');
  return {
    line: row.line,
    name,
    emails,
    ...(role && { role }),
    ...(organisation && { organisation }),
    labels: columns.labels.flatMap((index) => labelsOf(row, index, kind)),
    ...(nickname && nickname !== name && { nickname }),
    ...(note && { note }),
    ...(group && { group }),
  };
}

/** The row's addresses, each once, and why the others are not taken. */
function readEmails(
  row: Row,
  columns: ContactColumns,
  kind: TableKind,
): { emails: EmailAddress[]; reasons: string[] } {
  const emails = new Set<EmailAddress>();
  const reasons: string[] = [];
  for (const value of columns.emails.flatMap((index) => valuesOf(row, index, kind))) {
    const address = parseEmailAddress(value);
    const why = address ? whyNotPerson(address) : undefined;
    if (address && !why) emails.add(address);
    else reasons.push(`“${cleanText(value)}” is ${why ? `not a person’s: ${why}` : wordsForOther(value)}`);
  }
  return { emails: [...emails], reasons };
}

/** Outlook writes where its own server keeps somebody: `/O=NORTHWIND/OU=…/CN=ANA`. */
const wordsForOther = (value: string): string =>
  /^\/o=/i.test(value)
    ? 'known only to an Exchange server, and not an email address'
    : 'not an email address';

const wordsForNone = (kind: TableKind): string =>
  kind === 'linkedin-csv'
    ? 'has no email address: LinkedIn leaves out those who do not share theirs'
    : 'has no email address';

/** The cells in the columns' order, as one text: first, middle and last name. Ours have one value a cell. */
function textOf(row: Row, columns: readonly number[], kind: TableKind): string {
  const text = columns.map((index) => row.cells[index] ?? '').join(' ');
  return cleanText(kind === 'own-csv' ? text : (text.split(SEVERAL)[0] ?? ''));
}

/** Google joins several values in one cell with this; others with a semicolon or a comma. */
const SEVERAL = ' ::: ';
const ELSEWHERE = / ::: |[;,]/;

/** The labels of one cell but those that a leading `* ` marks as Google's own. */
const labelsOf = (row: Row, index: number, kind: TableKind): string[] =>
  partsOf(row, index, kind)
    .filter((value) => !value.startsWith('* '))
    .map(cleanText);

/** The values of one cell. A leading `* ` marks the main one of several. */
const valuesOf = (row: Row, index: number, kind: TableKind): string[] =>
  partsOf(row, index, kind).map((value) => value.replace(/^\* /, ''));

const partsOf = (row: Row, index: number, kind: TableKind): string[] =>
  (row.cells[index] ?? '')
    .split(kind === 'google-csv' || kind === 'google-csv-old' ? SEVERAL : ELSEWHERE)
    .map((value) => value.trim())
    .filter((value) => value !== '');
