import type { MailBatch, Skipped } from './mail-batch.ts';

/** A file of an import, and how far it has been read. It is known again by `key`, not by its name alone. */
export type ImportedFile = {
  key: string;
  name: string;
  size: number;
  parts: ImportedPart[];
  isDone: boolean;
};

/** A mailbox in a file, by its path there; the file itself has none. */
export type ImportedPart = { path: string; size: number; resumeAt: number; isDone: boolean };

/** One step of reading a file of mail. */
export type MailStep =
  /** More of a mailbox: what was in it, and how far it has been read with that. */
  | { kind: 'mail'; part: ImportedPart; batch: MailBatch }
  /** Something in the file that is no mail, or cannot be read. */
  | { kind: 'refused'; refused: Skipped };

/** The file after a step. */
export function afterStep(file: ImportedFile, step: MailStep): ImportedFile {
  if (step.kind === 'refused') return file;
  const others = file.parts.filter(({ path }) => path !== step.part.path);
  return { ...file, parts: [...others, step.part] };
}

/** How far all files have been read, from 0 to 1. Of an archive only what has been opened is known. */
export function shareRead(files: readonly ImportedFile[]): number {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const read = files.reduce((sum, file) => sum + file.size * shareOf(file), 0);
  return all === 0 ? 1 : read / all;
}

function shareOf({ parts, isDone }: ImportedFile): number {
  if (isDone) return 1;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const read = parts.reduce((sum, part) => sum + (part.isDone ? part.size : part.resumeAt), 0);
  return size === 0 ? 0 : Math.min(1, read / size);
}
