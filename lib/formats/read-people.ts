import type { ImportedRecord, RecordsRead } from '../domain/imported-record.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type ContactColumns, columnsOfAddresses } from './contact-columns.ts';
import { NO_ADDRESSES, toContacts } from './contacts-csv.ts';
import { type ContactsTable, readTable } from './contacts-table.ts';
import { parseMonica } from './monica.ts';
import { readText } from './read-text.ts';
import { recognize } from './recognize.ts';
import { parseVcards } from './vcard.ts';

/** The people of a file. A table whose program we do not know comes with itself: the user may say what its columns are. */
export type PeopleRead = RecordsRead & { table?: ContactsTable };

/** A hundred thousand contacts are some 12 MB; what is larger is something else. */
const LARGEST = 64_000_000;

const noRecords: ImportedRecord[] = [];

/** Reads a file of people, of whichever kind it is. Fails, in words, when it is of none. */
export async function readPeople(file: File): Promise<Result<PeopleRead>> {
  const kind = await recognize(file, file.name);
  if (!kind.ok) return kind;
  const text = await readText(file, LARGEST);
  if (!text.ok) return text;
  switch (kind.value) {
    case 'monica':
      return parseMonica(text.value);
    case 'vcard': {
      const cards = parseVcards(text.value);
      return cards.ok ? ok({ ...cards.value, records: noRecords }) : cards;
    }
    case 'export-json':
      return fail('This is an export for other programs. To restore, choose a backup (.touchbase).');
    default:
      return readTableOfPeople(text.value);
  }
}

/** The same file, its columns taken for what the user says they are. */
export const readAs = (table: ContactsTable, columns: ContactColumns): PeopleRead => ({
  ...(columns.emails.length > 0 ? toContacts(table, columns) : { people: [], refused: [] }),
  records: noRecords,
  table: { ...table, columns },
});

function readTableOfPeople(text: string): Result<PeopleRead> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { kind, rows, columns } = table.value;
  if (kind !== 'csv') return ok({ ...toContacts(table.value), records: noRecords });
  if (columns.emails.length === 0 && !rows.some((row) => columnsOfAddresses([row]).length > 0)) {
    return fail(NO_ADDRESSES);
  }
  return ok(readAs(table.value, columns));
}
