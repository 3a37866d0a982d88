import { withDatabase } from '../store/database.ts';
import { hasMoved } from '../store/place.ts';
import { StorageFullError } from '../store/storage-full-error.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import type { FromWorker, Told } from './answer-tasks.ts';

/**
 * Where a worker finds the database. Opened here first: a worker could not bring back what the browser has lost, and
 * would find less than there was.
 */
export const whereItIs = (): Promise<boolean> => withDatabase(hasMoved);

/** Gives a worker of ours one thing to do (answer-tasks.ts): it does one at a time. */
export function askWorker<Answer>(
  worker: Worker,
  task: unknown,
  onProgress?: (done: number) => void,
): Promise<Answer> {
  const asked = new AbortController();
  const { signal } = asked;
  const answer = new Promise<Answer>((resolve, reject) => {
    const hear = ({ data }: MessageEvent<FromWorker<Answer>>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('done' in data) resolve(data.done);
      else reject(toError(data.failed));
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
  });
  worker.postMessage(task);
  return answer.finally(() => asked.abort());
}

/** What the user can do something about is said as elsewhere. */
function toError({ name, message, cause }: Told): Error {
  const why = cause && Object.assign(toError(cause), { name: cause.name });
  if (name === 'StorageFullError') return new StorageFullError(why);
  return name === 'StoreUnavailableError' ? new StoreUnavailableError(why) : new Error(message);
}
