import { fail, ok, type Result } from '../domain/result.ts';
import { lookAt } from './backup-envelope.ts';
import { findHead, isHead, kindOf, type TableKind } from './contacts-table.ts';
import { readRows } from './csv-rows.ts';
import { isSeparator } from './mbox-separator.ts';

/** What a file is, by what stands in it: programs and people call their files anything. */
export type FileKind =
  | 'mbox'
  | 'zip'
  | 'tgz'
  | 'ics'
  | 'vcard'
  | TableKind
  | 'monica'
  | 'backup'
  | 'export-json';

/** So much of a file says what it is; a table has its heads well within it. */
export const BYTES_TO_RECOGNIZE = 1 << 16;
const ROWS_LOOKED_AT = 10;

/** Says what a file is by its first bytes; in words, what it rather is when it is nothing we can read. */
export async function recognize(file: Blob, name: string): Promise<Result<FileKind>> {
  try {
    const head = file.slice(0, BYTES_TO_RECOGNIZE);
    if ((await lookAt(head)).isOurs) return ok('backup');
    return recognizeHead(new Uint8Array(await head.arrayBuffer()), name);
  } catch {
    // Moved, changed or a folder: the browser says only that it cannot be read.
    return fail(`“${name}” could not be read: it was moved or changed, or is a folder. Choose it again.`);
  }
}

/** The same of the beginning of something, at most `BYTES_TO_RECOGNIZE` long. */
export function recognizeHead(head: Uint8Array, name: string): Result<FileKind> {
  if (head.length === 0) return fail(`“${name}” is empty.`);
  const byMark = marks.find(({ mark }) => mark.every((byte, index) => head[index] === byte));
  if (byMark) return byMark.kind;
  return recognizeText(toText(head), name);
}

/** The first bytes of binary files (the registry of magic numbers of `file`, and PNG's and PDF's own standards). */
const marks: { mark: number[]; kind: Result<FileKind> }[] = [
  { mark: [0x50, 0x4b, 0x03, 0x04], kind: ok('zip') },
  { mark: [0x50, 0x4b, 0x05, 0x06], kind: ok('zip') },
  { mark: [0x1f, 0x8b], kind: ok('tgz') },
  { mark: [0x25, 0x50, 0x44, 0x46], kind: fail('This is a PDF, and holds nothing to import.') },
  { mark: [0x89, 0x50, 0x4e, 0x47], kind: fail('This is a picture, and holds nothing to import.') },
  { mark: [0xff, 0xd8, 0xff], kind: fail('This is a picture, and holds nothing to import.') },
  {
    mark: [0x21, 0x42, 0x44, 0x4e],
    kind: fail('This is an Outlook data file (.pst), which only Outlook reads. Export to CSV there.'),
  },
  {
    mark: [0xd0, 0xcf, 0x11, 0xe0],
    kind: fail('This is an older Office file. Save it as CSV, and import that.'),
  },
];

function recognizeText(text: string, name: string): Result<FileKind> {
  const start = text.trimStart();
  if (start === '') return fail(`“${name}” has nothing in it but blanks.`);
  if (/^BEGIN:VCARD\b/i.test(start)) return ok('vcard');
  if (/^BEGIN:(VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE|VALARM|VAVAILABILITY)\b/i.test(start))
    return ok('ics');
  if (isSeparator(start.slice(0, start.search(/[\r\n]|$/)))) return ok('mbox');
  if (start.startsWith('{') || start.startsWith('[')) return recognizeJson(start);
  if (start.startsWith('<')) return fail(`“${name}” is a web page or XML, and holds nothing we can read.`);
  return recognizeTable(text, name);
}

/** By the names that stand first in it; the whole of it is not read. */
function recognizeJson(start: string): Result<FileKind> {
  if (/"format"\s*:\s*"touchbase"/.test(start.slice(0, 200))) return ok('export-json');
  if (/"version"\s*:\s*"1\.0-preview/.test(start) || /"app_version"\s*:/.test(start.slice(0, 2_000)))
    return ok('monica');
  return fail('This is JSON of a kind we do not know: neither an export of Touchbase nor one of Monica.');
}

function recognizeTable(text: string, name: string): Result<FileKind> {
  const rows = readRows(withoutBrokenLine(text))
    .slice(0, ROWS_LOOKED_AT)
    .map(({ cells }) => cells);
  const head = rows[findHead(rows)] ?? [];
  if (isText(text) && (head.length > 1 || rows.slice(0, 2).some((cells) => !isHead(cells))))
    return ok(kindOf(head));
  return fail(`“${name}” is nothing we can read: no mail, calendar, contacts, or archive of them.`);
}

/** The last line may be cut in the middle of a cell. */
function withoutBrokenLine(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end === -1 || text.length < BYTES_TO_RECOGNIZE / 4 ? text : text.slice(0, end);
}

/** Text has hardly anything in it that cannot be shown; zero bytes are of that kind. */
const isText = (text: string): boolean =>
  (text.match(/[^\P{Cc}\s]|\ufffd/gu) ?? []).length * 50 <= text.length;

/** Cut anywhere, so a letter may be broken at the end. */
function toText(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    // Not UTF-8: an older Windows wrote it.
    return new TextDecoder('windows-1252').decode(head);
  }
}
