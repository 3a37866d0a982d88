/** What a worker says of its task. `failed`: an error's name and words, by which it is known again in the page. */
export type FromWorker<Answer> =
  | { progress: number }
  | { done: Answer }
  | { failed: { name: string; message: string } };

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
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      tell({ failed: { name, message } });
    }
  });
}
