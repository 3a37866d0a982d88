import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import { shareRead } from '../../../lib/domain/import-files.ts';
import { startWorker } from '../../../lib/extension/start-worker.ts';
import { ImportLostError } from '../../../lib/store/import-lost-error.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { forgetImport } from '../../../lib/store/imports.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { letImportGo } from './import-lock.ts';
import { type FilesByKey, filesLeft } from './import-session.ts';
import workerUrl from './import-worker.ts?worker&url';
import { become, currentMailImport, type MailImport } from './mail-import-state.ts';
import { type Asking, askWorker, rememberStaged, type Staging, stageMail } from './stage-mail.ts';

type Running = { worker: Asking; aborted: AbortController; files: Map<string, File>; goOn?: () => void };

let running: Running | undefined;

/** Reads the files of the session that are at hand, and sees who matters in all that is staged. */
export async function readAndWeigh(session: ImportSession, files: FilesByKey): Promise<void> {
  become({ step: 'reading', session, people: 0, isPaused: false, secondsLeft: undefined });
  const mine = await startAgain(files);
  try {
    const staged = await stageMail(mine.worker, session, {
      files: mine.files,
      signal: mine.aborted.signal,
      tell: tellProgress(mine, session),
      mayGoOn: () => untilGoingOn(mine),
    });
    if (mine.aborted.signal.aborted) return;
    if (!staged.ok) endImport({ step: 'stopped', reason: staged.error, isKept: true });
    else if (staged.value.mails === 0) await endEmpty(staged.value);
    else await weigh(staged.value, mine);
  } catch (error) {
    // What was given up meanwhile is no longer there to be added to.
    if (!mine.aborted.signal.aborted && !stopIfLost(error)) throw error;
  }
}

/** Reads these as well, after those that are being read. */
export function readThen(files: FilesByKey): void {
  for (const [key, file] of files) running?.files.set(key, file);
}

export function pauseMailImport(): void {
  const at = currentMailImport();
  if (at.step === 'reading') become({ ...at, isPaused: true });
}

export function continueMailImport(): void {
  const at = currentMailImport();
  if (at.step === 'reading') become({ ...at, isPaused: false });
  running?.goOn?.();
}

/** The user says which addresses are theirs: everybody is weighed anew. */
export async function correctOwn(own: readonly EmailAddress[]): Promise<void> {
  const at = currentMailImport();
  if (at.step === 'choosing') await weigh(at.session, running ?? (await startAgain()), own);
}

function tellProgress(mine: Running, { files }: ImportSession): Staging['tell'] {
  const [began, from] = [performance.now(), shareRead(files)];
  return (session, people) => {
    const at = currentMailImport();
    const share = shareRead(session.files);
    const seconds = (performance.now() - began) / 1000;
    const secondsLeft = share > from ? (seconds * (1 - share)) / (share - from) : undefined;
    if (at.step === 'reading' && running === mine) become({ ...at, session, people, secondsLeft });
  };
}

/** There is nobody to choose: nothing is left to come back to, but what is still to be read. */
async function endEmpty(session: ImportSession): Promise<void> {
  if (filesLeft(session).length === 0) await forgetImport();
  endImport({ step: 'empty', session });
}

/** Whether another tab has taken what was staged away: then there is nothing to go on with. */
export function stopIfLost(error: unknown): boolean {
  if (!(error instanceof ImportLostError)) return false;
  endImport({ step: 'stopped', reason: error.message, isKept: false });
  return true;
}

/** Nothing is read or chosen here any more: another tab may. */
export function endImport(at: MailImport): void {
  stopReading();
  letImportGo();
  become(at);
}

/** A worker that knows all that is staged. */
async function startAgain(files: FilesByKey = new Map()): Promise<Running> {
  stopReading();
  const mine: Running = {
    worker: askWorker(startWorker(workerUrl)),
    aborted: new AbortController(),
    files: new Map(files),
  };
  running = mine;
  await rememberStaged(mine.worker);
  return mine;
}

async function untilGoingOn(mine: Running): Promise<void> {
  const isPaused = () => {
    const at = currentMailImport();
    return at.step === 'reading' && at.isPaused;
  };
  while (isPaused() && !mine.aborted.signal.aborted) {
    await new Promise<void>((resolve) => {
      mine.goOn = resolve;
    });
  }
}

async function weigh(
  session: ImportSession,
  { worker }: Running,
  own?: readonly EmailAddress[],
): Promise<void> {
  become({ step: 'weighing', session });
  const { neverList, alwaysList } = await findSettings();
  const lists = { never: neverList, always: alwaysList };
  worker.ask({ ask: 'weigh', lists, now: Date.now(), ...(own && { own: [...own] }) });
  const answer = await worker.answer();
  if (answer.said !== 'weighed' || running?.worker !== worker) return;
  const { people, own: found } = answer;
  const mine = own
    ? own.map((email) => found.find((one) => one.email === email) ?? { email, why: 'you said so' })
    : found;
  become({ step: 'choosing', session, people, own: mine });
}

export function stopReading(): void {
  running?.aborted.abort();
  running?.worker.end();
  running?.goOn?.();
  running = undefined;
}
