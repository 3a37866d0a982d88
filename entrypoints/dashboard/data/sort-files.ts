import type { Refused } from '../../../lib/domain/contact.ts';
import { openArchive } from '../../../lib/formats/open-archive.ts';
import { type FileKind, recognize } from '../../../lib/formats/recognize.ts';

/** Files by who takes them in. What is nothing we know is with the others, who say so. */
export type SortedFiles = {
  /** Each is looked at by itself, and before anything else: it may take the place of what is here. */
  backups: File[];
  mail: File[];
  calendars: File[];
  others: File[];
  /** What nobody takes in of archives that have no mail; those with mail name it in their account. */
  refused: Refused[];
};

export const noFiles: SortedFiles = { backups: [], mail: [], calendars: [], others: [], refused: [] };

/** Sorts files by what is in them, whatever they are called. Archives are opened: contacts and calendars come out. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const sorted: SortedFiles = { backups: [], mail: [], calendars: [], others: [], refused: [] };
  for (const file of files) {
    const kind = await recognize(file, file.name);
    if (kind.ok && (kind.value === 'zip' || kind.value === 'tgz')) {
      await sortArchive(file, kind.value, sorted);
    } else sortFile(file, kind.ok ? kind.value : undefined, sorted);
  }
  return sorted;
}

/** Both, those of `first` before the others. */
export const together = (first: SortedFiles, then: SortedFiles): SortedFiles => ({
  backups: [...first.backups, ...then.backups],
  mail: [...first.mail, ...then.mail],
  calendars: [...first.calendars, ...then.calendars],
  others: [...first.others, ...then.others],
  refused: [...first.refused, ...then.refused],
});

/** What they are called, each once. */
export const namesOfSorted = ({ backups, mail, calendars, others, refused }: SortedFiles): string[] => [
  ...new Set([
    ...[...backups, ...others, ...calendars, ...mail].map(({ name }) => name),
    ...refused.map(({ file, what }) => file ?? what),
  ]),
];

async function sortArchive(archive: File, kind: 'zip' | 'tgz', into: SortedFiles): Promise<void> {
  const { hasMail, files, refused, unread } = await openArchive(archive, kind);
  for (const { kind: inside, file } of files) sortFile(file, inside, into);
  into.refused.push(...unread);
  // What is no import must not become one: whoever reads mail would keep it, and ask about nobody.
  if (hasMail) into.mail.push(archive);
  else if (files.length + unread.length + refused.length > 0) into.refused.push(...refused);
  else
    into.refused.push({ line: 1, what: archive.name, reason: 'There is nothing in it.', file: archive.name });
}

function sortFile(file: File, kind: FileKind | undefined, into: SortedFiles): void {
  if (kind === 'backup') into.backups.push(file);
  else if (kind === 'mbox') into.mail.push(file);
  else if (kind === 'ics') into.calendars.push(file);
  else into.others.push(file);
}
