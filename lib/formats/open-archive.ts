import type { Refused } from '../domain/contact.ts';
import { entriesOf } from './archive.ts';
import type { ArchiveCaps } from './archive-caps.ts';
import { readText } from './read-text.ts';
import type { FileKind } from './recognize.ts';

/** What an archive holds besides mail, each as a file of its own, and what of it nobody takes in. */
export type Opened = {
  hasMail: boolean;
  files: { kind: FileKind; file: File }[];
  refused: Refused[];
  /** Contacts and calendars that cannot be read. */
  unread: Refused[];
};

/** All files of one archive together: years of calendars and every contact are far less. */
const MOST_BYTES = 1 << 29;
/** A .tgz has no list: to see what is in it, all of it has to be unpacked, which a large one is only for its mail. */
const LARGEST_TGZ = 1 << 28;

/** What is shown to the user beside the mail of the same archive. Tables whose columns nobody knows are asked about alone. */
const kindsTaken: ReadonlySet<FileKind> = new Set([
  'ics',
  'vcard',
  'monica',
  'own-csv',
  'google-csv',
  'google-csv-old',
  'outlook-csv',
  'linkedin-csv',
  'hubspot-csv',
]);

/** Whether that kind of file in that archive is handed over by `openArchive`. */
export const isTakenFrom = (archive: Blob, kind: 'zip' | 'tgz', inside: FileKind): boolean =>
  isOpened(archive, kind) && kindsTaken.has(inside);

const isOpened = ({ size }: Blob, kind: 'zip' | 'tgz'): boolean => kind === 'zip' || size <= LARGEST_TGZ;

/** Takes the contacts and calendars out of an archive. Mail stays in it: it is read there. */
export async function openArchive(archive: File, kind: 'zip' | 'tgz', caps?: ArchiveCaps): Promise<Opened> {
  const opened: Opened = { hasMail: false, files: [], refused: [], unread: [] };
  if (!isOpened(archive, kind)) return { ...opened, hasMail: true };
  let left = MOST_BYTES;
  const toRefused = (path: string, reason: string): Refused => ({
    line: 1,
    what: path || archive.name,
    reason,
    file: archive.name,
  });
  const refuse = (path: string, reason: string) => opened.refused.push(toRefused(path, reason));
  for await (const entry of entriesOf(archive, kind, caps)) {
    if (!entry.ok) {
      refuse(entry.error.path, entry.error.reason);
      continue;
    }
    const { path, kind: inside } = entry.value;
    if (!inside.ok) refuse(path, inside.error);
    else if (inside.value === 'mbox') opened.hasMail = true;
    else if (!kindsTaken.has(inside.value)) refuse(path, whyAlone(inside.value));
    else {
      const text = await readText(entry.value, left);
      if (text.ok) {
        left -= text.value.length;
        opened.files.push({ kind: inside.value, file: new File([text.value], path) });
      } else opened.unread.push(toRefused(path, text.error));
    }
  }
  return opened;
}

const whyAlone = (kind: FileKind): string =>
  kind === 'csv'
    ? 'is a table of a kind we do not know: unpack it, and choose it by itself to say what is in its columns'
    : 'is a copy of Touchbase: unpack it, and choose it by itself';
