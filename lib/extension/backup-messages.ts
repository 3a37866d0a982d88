import type { BackupKind, DumpedStore } from '../domain/backup.ts';
import type { BackupContents } from '../domain/backup-contents.ts';
import type { Result } from '../domain/result.ts';
import type { SealKey } from '../formats/seal.ts';

/** What a file is to be made of the lots that were sent before. */
export type WriteTask = {
  task: 'write';
  kind: BackupKind;
  from?: string;
  schema: number;
  passphrase?: string;
  key?: SealKey;
};

/** Reads a file and keeps what is in it, until it is asked for. */
export type OpenTask = { task: 'open'; file: Blob; passphrase?: string };

/** Hands over what was opened, in lots. */
export type TakeTask = { task: 'take' };

export type ToWorker = { lot: DumpedStore } | WriteTask | OpenTask | TakeTask;

export type Answers = { write: Blob; open: Result<BackupContents>; take: { schema: number } };

/** Lots come before what ends the task. */
export type FromWorker =
  | { progress: number }
  | { lot: DumpedStore }
  | { done: Answers[keyof Answers] }
  | { failed: string };
