import type { OperationId, Undone } from '../domain/operation.ts';
import type { Ran } from '../store/operation-in.ts';
import type { Runner } from '../store/perform.ts';
import type { Written } from '../store/transact.ts';
import { undo } from '../store/undo.ts';
import { noteWritten } from '../store/write-in.ts';
import { askWorker, whereItIs } from './ask-worker.ts';
import type { OperateTask } from './import-mail.worker.ts';
import workerUrl from './import-mail.worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

/** To take back more records than these in a page would hold it up. */
const MANY = 500;

/** Of an import of mail the history counts people: it may have brought any number of touches with them. */
export const isLarge = (records: number, name?: string): boolean => name === 'importMail' || records > MANY;

/** Takes an operation of that name back that has changed so many records: a large one in a worker. */
export const undoBySize = (of: OperationId, records: number, name?: string): Promise<Undone> =>
  isLarge(records, name) ? undoInWorker(of) : undo(of);

/** Takes an operation back in a worker of its own, for one so large that a page would stand still for seconds. */
export async function undoInWorker(of: OperationId): Promise<Undone> {
  const worker = startWorker(workerUrl);
  try {
    return await undo(of, {}, runnerBy(worker));
  } finally {
    worker.terminate();
  }
}

/** Has a worker of ours do it (import-mail.worker.ts). */
export const runnerBy =
  (worker: Worker): Runner =>
  async (operation) => {
    const task: OperateTask = { task: 'operate', operation, hasMoved: await whereItIs() };
    return noteWritten(askWorker<Written<Ran>>(worker, task));
  };
