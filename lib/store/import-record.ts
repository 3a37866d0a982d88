import type { ImportedFile } from '../domain/import-files.ts';
import type { MailBatch, Skipped } from '../domain/mail-batch.ts';
import type { Instant } from '../domain/time.ts';

/** An import of mail that has not been finished: how far it has come. */
export type ImportSession = {
  id: 'session';
  startedAt: Instant;
  files: ImportedFile[];
  /** By the files' keys, where the browser has such: so that a file need not be chosen again. They stay in this store. */
  handles?: ReadonlyMap<string, FileSystemFileHandle>;
  /** How many batches are staged. */
  batches: number;
  mails: number;
  refused: Skipped[];
};

/** What has been read of its files, under a number that counts up. */
export type StagedBatch = { id: `batch:${string}`; batch: MailBatch };

export type ImportRecord = ImportSession | StagedBatch;
