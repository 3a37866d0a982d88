import type { Backup, DumpedStore } from '../domain/backup.ts';
import type { BackupContents } from '../domain/backup-contents.ts';
import type { Result } from '../domain/result.ts';
import type { OnProgress } from '../formats/backup.ts';
import { nextTask } from '../formats/next-task.ts';
import type { SealKey } from '../formats/seal.ts';
import { type CheckedDump, toChecked } from '../store/dump-check.ts';
import workerUrl from './backup.worker.ts?worker&url';
import { gather, inLots } from './backup-lots.ts';
import type { Answers, FromWorker, ToWorker } from './backup-messages.ts';
import { startWorker } from './start-worker.ts';

/** What seals a file: typed just now, or kept for the schedule. */
export type Sealing = { passphrase?: string; key?: SealKey };

/** Packs and unpacks backups in a worker of its own, until it is closed. One thing at a time. */
export type BackupDesk = {
  write: (backup: Backup, sealing?: Sealing, onProgress?: OnProgress) => Promise<Blob>;
  /** What is in the file, or why it is refused. */
  open: (file: Blob, passphrase?: string, onProgress?: OnProgress) => Promise<Result<BackupContents>>;
  /** What was opened last, ready to be written. */
  take: () => Promise<CheckedDump>;
  close: () => void;
};

export function openBackupDesk(): BackupDesk {
  const worker = startWorker(workerUrl);
  return {
    write: async ({ kind, from, dump }, sealing, onProgress) => {
      for (const lot of inLots(dump.stores)) {
        send(worker, { lot });
        await nextTask();
      }
      const task = { task: 'write' as const, kind, schema: dump.schema, ...(from && { from }), ...sealing };
      return ask<'write'>(worker, task, { onProgress });
    },
    open: (file, passphrase, onProgress) =>
      ask<'open'>(
        worker,
        { task: 'open', file, ...(passphrase !== undefined && { passphrase }) },
        { onProgress },
      ),
    take: async () => {
      const stores: DumpedStore[] = [];
      const { schema } = await ask<'take'>(worker, { task: 'take' }, { onLot: (lot) => gather(stores, lot) });
      return toChecked({ schema, stores });
    },
    close: () => worker.terminate(),
  };
}

const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

type Listening = { onProgress?: OnProgress | undefined; onLot?: (lot: DumpedStore) => void };

function ask<Task extends keyof Answers>(
  worker: Worker,
  task: ToWorker & { task: Task },
  { onProgress, onLot }: Listening,
): Promise<Answers[Task]> {
  const asked = new AbortController();
  const { signal } = asked;
  const answer = new Promise<Answers[Task]>((resolve, reject) => {
    const hear = ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('lot' in data) onLot?.(data.lot);
      // It answers the one task it was given.
      else if ('done' in data) resolve(data.done as Answers[Task]);
      else reject(new Error(data.failed));
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
  });
  send(worker, task);
  return answer.finally(() => asked.abort());
}
