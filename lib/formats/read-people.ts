import type { RecordsRead } from '../domain/imported-record.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { parseContactsCsv, type TableRead } from './contacts-csv.ts';
import { parseMonica } from './monica.ts';
import { readText } from './read-text.ts';
import { recognize } from './recognize.ts';
import { parseVcards } from './vcard.ts';

/** The people of a file, with what was written down about them. */
export type PeopleRead = RecordsRead & TableRead;

/** A hundred thousand contacts are some 12 MB; what is larger is something else. */
const LARGEST = 64_000_000;

/** Reads a file of people, of whichever kind it is. Fails, in words, when it is of none. */
export async function readPeople(file: File): Promise<Result<PeopleRead>> {
  const kind = await recognize(file, file.name);
  if (!kind.ok) return kind;
  const text = await readText(file, LARGEST);
  if (!text.ok) return text;
  switch (kind.value) {
    case 'monica':
      return parseMonica(text.value);
    case 'vcard':
      return withoutRecords(parseVcards(text.value));
    case 'export-json':
      return fail('This is an export for other programs. To restore, choose a backup (.touchbase).');
    default:
      return withoutRecords(parseContactsCsv(text.value));
  }
}

const withoutRecords = (read: Result<TableRead>): Result<PeopleRead> =>
  read.ok ? ok({ ...read.value, records: [] }) : read;
