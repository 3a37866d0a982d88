import type { BackupContents } from '../domain/backup-contents.ts';
import type { HandOver } from '../domain/backup-hand-over.ts';
import type { Precedence } from '../domain/joined.ts';
import type { Result } from '../domain/result.ts';
import type { SealKey } from '../formats/seal.ts';
import type { Merged } from '../store/merge-dump.ts';
import type { Written } from '../store/transact.ts';

/** What seals a file: typed just now, or kept for the schedule. */
export type Sealing = { passphrase?: string; key?: SealKey };

/** What goes into a file: everything, with its history where it stays here, or what is handed over, and who does so. */
export type Content =
  | { kind: 'backup'; withHistory?: true }
  | { kind: 'hand-over'; choice: HandOver; from: string };

/** How a file comes in: in the place of everything, or added, and which of two versions of a record stays then. */
export type How = 'replace' | Precedence;

/** Makes a file of what is in the database. */
export type WriteTask = { task: 'write'; content: Content; sealing: Sealing; hasMoved: boolean };

/** Reads a file and keeps what is in it. A history is believed only of one that this browser has written for itself. */
export type OpenTask = { task: 'open'; file: Blob; passphrase?: string; isOwn?: true };

/** Puts what was opened into the database. */
export type RestoreTask = { task: 'restore'; how: How; hasMoved: boolean };

export type ToWorker = WriteTask | OpenTask | RestoreTask;

export type Answers = {
  write: Blob;
  open: Result<BackupContents>;
  restore: Written<Merged | undefined>;
};
