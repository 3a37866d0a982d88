import type { BackupContents } from '../domain/backup-contents.ts';
import type { Result } from '../domain/result.ts';
import type { OnProgress } from '../formats/backup.ts';
import { withDatabase } from '../store/database.ts';
import type { Merged } from '../store/merge-dump.ts';
import { hasMoved } from '../store/place.ts';
import { StorageFullError } from '../store/storage-full-error.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { noteWritten } from '../store/write-in.ts';
import workerUrl from './backup.worker.ts?worker&url';
import type { Answers, Content, FromWorker, How, Sealing, ToWorker } from './backup-messages.ts';
import { startWorker } from './start-worker.ts';

/** Packs, unpacks and restores backups in a worker of its own, until it is closed. One thing at a time. */
export type BackupDesk = {
  write: (content: Content, sealing?: Sealing, onProgress?: OnProgress) => Promise<Blob>;
  /** What is in the file, or why it is refused. */
  open: (file: Blob, passphrase?: string, onProgress?: OnProgress) => Promise<Result<BackupContents>>;
  /** Puts what was opened last into the database. Answers what a merge has brought. */
  restore: (how: How, onProgress?: OnProgress) => Promise<Merged | undefined>;
  close: () => void;
};

export function openBackupDesk(): BackupDesk {
  const worker = startWorker(workerUrl);
  return {
    write: async (content, sealing = {}, onProgress) =>
      ask<'write'>(worker, { task: 'write', content, sealing, hasMoved: await whereItIs() }, onProgress),
    open: (file, passphrase, onProgress) =>
      ask<'open'>(
        worker,
        { task: 'open', file, ...(passphrase !== undefined && { passphrase }) },
        onProgress,
      ),
    restore: async (how, onProgress) => {
      const task = { task: 'restore' as const, how, hasMoved: await whereItIs() };
      const { result, generation } = await ask<'restore'>(worker, task, onProgress);
      noteWritten(generation);
      return result;
    },
    close: () => worker.terminate(),
  };
}

/** Opened here first: a worker could not bring back what the browser has lost, and would find less than there was. */
const whereItIs = (): Promise<boolean> => withDatabase(hasMoved);

function ask<Task extends keyof Answers>(
  worker: Worker,
  task: ToWorker & { task: Task },
  onProgress?: OnProgress,
): Promise<Answers[Task]> {
  const asked = new AbortController();
  const { signal } = asked;
  const answer = new Promise<Answers[Task]>((resolve, reject) => {
    const hear = ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) onProgress?.(data.progress);
      // It answers the one task it was given.
      else if ('done' in data) resolve(data.done as Answers[Task]);
      else reject(toError(data.failed));
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
  });
  worker.postMessage(task);
  return answer.finally(() => asked.abort());
}

/** What the user can do something about is said as elsewhere. */
function toError({ name, message }: { name: string; message: string }): Error {
  if (name === 'StorageFullError') return new StorageFullError(message);
  return name === 'StoreUnavailableError' ? new StoreUnavailableError(message) : new Error(message);
}
