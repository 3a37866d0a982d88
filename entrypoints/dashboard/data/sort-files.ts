import { type FileKind, recognize } from '../../../lib/formats/recognize.ts';

/** Files by who takes them in. What is nothing we know is with the others, who say so. */
export type SortedFiles = { backup: File | undefined; mail: File[]; calendars: File[]; others: File[] };

const mailKinds: ReadonlySet<FileKind> = new Set(['mbox', 'zip', 'tgz']);

/** Sorts files by what is in them, whatever they are called. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const sorted: SortedFiles = { backup: undefined, mail: [], calendars: [], others: [] };
  for (const file of files) {
    const kind = await recognize(file, file.name);
    if (kind.ok && kind.value === 'backup') sorted.backup = file;
    else if (kind.ok && mailKinds.has(kind.value)) sorted.mail.push(file);
    else if (kind.ok && kind.value === 'ics') sorted.calendars.push(file);
    else sorted.others.push(file);
  }
  return sorted;
}
