import type { BackupContents } from '../domain/backup-contents.ts';
import type { Result } from '../domain/result.ts';
import type { OnProgress } from '../formats/backup.ts';
import type { Merged } from '../store/merge-dump.ts';
import { writeElsewhere } from '../store/write-elsewhere.ts';
import { askWorker, whereItIs } from './ask-worker.ts';
import workerUrl from './backup.worker.ts?worker&url';
import type { Answers, Content, How, OpenTask, Sealing, ToWorker } from './backup-messages.ts';
import { startWorker } from './start-worker.ts';

/** Packs, unpacks and restores backups in a worker of its own, until it is closed. One thing at a time. */
export type BackupDesk = {
  write: (content: Content, sealing?: Sealing, onProgress?: OnProgress) => Promise<Blob>;
  /** What is in the file, or why it is refused. */
  open: (file: Blob, how?: OpenHow, onProgress?: OnProgress) => Promise<Result<BackupContents>>;
  /** Puts what was opened last into the database. Answers what a merge has brought. */
  restore: (how: How, onProgress?: OnProgress) => Promise<Merged | undefined>;
  close: () => void;
};

/** What seals the file, and whether this browser has written it for itself. */
export type OpenHow = Pick<OpenTask, 'passphrase' | 'isOwn'>;

export function openBackupDesk(): BackupDesk {
  const worker = startWorker(workerUrl);
  return {
    write: async (content, sealing = {}, onProgress) =>
      ask<'write'>(worker, { task: 'write', content, sealing, hasMoved: await whereItIs() }, onProgress),
    open: (file, how, onProgress) => ask<'open'>(worker, { task: 'open', file, ...how }, onProgress),
    restore: (how, onProgress) =>
      writeElsewhere(async () =>
        ask<'restore'>(worker, { task: 'restore', how, hasMoved: await whereItIs() }, onProgress),
      ),
    close: () => worker.terminate(),
  };
}

const ask = <Task extends keyof Answers>(
  worker: Worker,
  task: ToWorker & { task: Task },
  onProgress?: OnProgress,
): Promise<Answers[Task]> => askWorker(worker, task, onProgress);
