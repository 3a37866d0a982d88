/** What is told of an error: by its name it is known again in the page, by its cause whether the browser has failed. */
export type Told = { name: string; message: string; cause?: Told };

/** What a worker says of its task. */
export type FromWorker<Answer> = { progress: number } | { done: Answer } | { failed: Told };

/** In a worker: answers every task it is given (ask-worker.ts). */
export function answerTasks<Task, Answer>(
  run: (task: Task, onProgress: (done: number) => void) => Promise<Answer>,
): void {
  const tell = (message: FromWorker<Answer>): void => postMessage(message);
  const onProgress = (progress: number): void => tell({ progress });
  addEventListener('message', async ({ data }: MessageEvent<Task>) => {
    try {
      tell({ done: await run(data, onProgress) });
    } catch (error) {
      tell({ failed: toTold(error) });
    }
  });
}

function toTold(error: unknown): Told {
  const { name, message, cause } = error instanceof Error ? error : new Error(String(error));
  return { name, message, ...(cause !== undefined && { cause: toTold(cause) }) };
}
