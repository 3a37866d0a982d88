import { addSkipped } from '../../../lib/domain/import-account.ts';
import { afterStep, type ImportedPart, type MailStep } from '../../../lib/domain/import-files.ts';
import { fail, ok, type Result } from '../../../lib/domain/result.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { stageBatch, stagedBatches } from '../../../lib/store/imports.ts';
import type { FromWorker, ToWorker } from './import-protocol.ts';
import { type FilesByKey, filesLeft, withMore } from './import-session.ts';

/** The worker, asked and answering in turns. */
export type Asking = { ask: (asked: ToWorker) => void; answer: () => Promise<FromWorker>; end: () => void };

/** Answers in the order in which they are given, each handed over once. */
export function queueAnswers(): { take: () => Promise<FromWorker>; give: (said: FromWorker) => void } {
  const said: FromWorker[] = [];
  let heard: (() => void) | undefined;
  const take = async (): Promise<FromWorker> => {
    for (;;) {
      const next = said.shift();
      if (next) return next;
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  const give = (one: FromWorker) => {
    said.push(one);
    heard?.();
  };
  return { take, give };
}

export function askWorker(worker: Worker): Asking {
  const { take, give } = queueAnswers();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => give(data));
  worker.addEventListener('error', () =>
    give({ said: 'failed', reason: 'Reading has stopped by an error of ours. What was read is kept.' }),
  );
  return { ask: (asked) => worker.postMessage(asked), answer: take, end: () => worker.terminate() };
}

export type Staging = {
  /** More may come while these are read: they are read after them. */
  files: FilesByKey;
  /** Told after every step that is safe. */
  tell: (session: ImportSession, people: number) => void;
  /** Waited for before the next step. */
  mayGoOn: () => Promise<void>;
  signal: AbortSignal;
};

/** Hands the worker what an earlier run has staged. */
export async function rememberStaged({ ask }: Asking): Promise<void> {
  for await (const batch of stagedBatches()) ask({ ask: 'remember', batch });
}

/** Reads every file of the session that is at hand and not done, and stages it. Fails, in words, when one cannot be read. */
export async function stageMail(
  worker: Asking,
  begun: ImportSession,
  { files, tell, mayGoOn, signal }: Staging,
): Promise<Result<ImportSession>> {
  let session = withMore(begun, files);
  for (let next = nextOf(session, files); next; next = nextOf(session, files)) {
    const { key, file, parts } = next;
    worker.ask({ ask: 'read', file, parts });
    for (;;) {
      const answer = await worker.answer();
      if (signal.aborted) return ok(session);
      if (answer.said === 'failed') return fail(answer.reason);
      if (answer.said !== 'step') break;
      session = await keep(withMore(session, files), key, answer.step);
      tell(session, answer.people);
      await mayGoOn();
      worker.ask({ ask: 'next' });
    }
    session = withFile(session, key, (one) => ({ ...one, isDone: true }));
    await stageBatch(session, undefined);
    session = withMore(session, files);
  }
  return ok(session);
}

/** The first file that is at hand and not done. */
function nextOf(
  session: ImportSession,
  files: FilesByKey,
): { key: string; file: File; parts: ImportedPart[] } | undefined {
  for (const { key, parts } of filesLeft(session)) {
    const file = files.get(key);
    if (file) return { key, file, parts };
  }
  return undefined;
}

async function keep(session: ImportSession, key: string, step: MailStep): Promise<ImportSession> {
  const further = withFile(session, key, (file) => afterStep(file, step));
  if (step.kind === 'refused') {
    const noted = { ...further, refused: addSkipped(further.refused, [step.refused]) };
    await stageBatch(noted, undefined);
    return noted;
  }
  const { batch } = step;
  const counted = { ...further, batches: further.batches + 1, mails: further.mails + batch.read };
  await stageBatch(counted, batch);
  return counted;
}

const withFile = (
  session: ImportSession,
  key: string,
  change: (file: ImportSession['files'][number]) => ImportSession['files'][number],
): ImportSession => ({
  ...session,
  files: session.files.map((file) => (file.key === key ? change(file) : file)),
});
