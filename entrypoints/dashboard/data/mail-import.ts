import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import { shareRead } from '../../../lib/domain/import-files.ts';
import { startWorker } from '../../../lib/extension/start-worker.ts';
import { keyOfFile } from '../../../lib/formats/mail-file-key.ts';
import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { beginImport, findImport, forgetImport } from '../../../lib/store/imports.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { reopenFiles } from './file-handles.ts';
import { importFrom } from './import-chosen.ts';
import { type FilesByKey, filesLeft, newSession, withMore } from './import-session.ts';
import workerUrl from './import-worker.ts?worker&url';
import { become, currentMailImport } from './mail-import-state.ts';
import { type Asking, askWorker, rememberStaged, stageMail } from './stage-mail.ts';

type Running = { worker: Asking; aborted: AbortController; goOn?: () => void };

let running: Running | undefined;

/** Begins with these files, or goes on with them where an import of one of them was left. */
export async function startMailImport(files: readonly File[]): Promise<void> {
  const byKey = await filesByKey(files);
  const left = await findImport();
  const isLeft = left?.files.some(({ key }) => byKey.has(key));
  const session = left && isLeft ? withMore(left, byKey) : newSession(byKey);
  if (!isLeft) await beginImport(session);
  await run(session, byKey);
}

/** Goes on with the files of what was left, as far as they are still what they were. Says why it cannot, in words. */
export async function resumeMailImport(left: ImportSession): Promise<string | undefined> {
  const wanted = filesLeft(left).map(({ key }) => key);
  const opened = await reopenFiles(wanted.flatMap((key) => left.handles?.get(key) ?? []));
  if (!opened) return 'The browser did not open it. Choose the file again, and it goes on.';
  const byKey = await filesByKey(opened);
  if (!wanted.every((key) => byKey.has(key)))
    return 'The file is not what it was. Choose the one of that time, or give this import up.';
  await startMailImport(opened);
  return undefined;
}

/** Goes on with an import whose files have all been read: only the choice is missing. */
export async function reopenMailImport(): Promise<void> {
  const left = await findImport();
  if (left) await run(left, new Map());
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

/** Stops, and forgets what was staged. Nothing has been imported. */
export async function cancelMailImport(): Promise<void> {
  leaveMailImport();
  await forgetImport();
}

export function leaveMailImport(): void {
  stop();
  become({ step: 'none' });
}

/** The user says which addresses are theirs: everybody is weighed anew. */
export async function correctOwn(own: readonly EmailAddress[]): Promise<void> {
  const at = currentMailImport();
  if (at.step === 'choosing') await weigh(at.session, running ?? (await startAgain()), own);
}

/** Imports the chosen with all their mails, as one operation. */
export async function importChosen(chosen: ReadonlySet<EmailAddress>): Promise<MailImported> {
  const choosing = currentMailImport();
  if (choosing.step !== 'choosing') throw new Error('Nobody can be chosen now.');
  become({ ...choosing, step: 'importing' });
  // What it knows of everybody takes as much memory as the writing does.
  stop();
  try {
    const { done, account } = await importFrom(choosing, chosen);
    await forgetImport();
    become({ step: 'done', done, account });
    return done;
  } catch (error) {
    become(choosing);
    throw error;
  }
}

async function run(session: ImportSession, files: FilesByKey): Promise<void> {
  become({ step: 'reading', session, people: 0, isPaused: false, secondsLeft: undefined });
  const mine = await startAgain();
  const [began, from] = [performance.now(), shareRead(session.files)];
  const staged = await stageMail(mine.worker, session, {
    files,
    signal: mine.aborted.signal,
    tell: (now, people) => {
      const at = currentMailImport();
      const share = shareRead(now.files);
      const seconds = (performance.now() - began) / 1000;
      const secondsLeft = share > from ? (seconds * (1 - share)) / (share - from) : undefined;
      if (at.step === 'reading' && running === mine) become({ ...at, session: now, people, secondsLeft });
    },
    mayGoOn: () => untilGoingOn(mine),
  });
  if (mine.aborted.signal.aborted) return;
  if (!staged.ok) {
    stop();
    become({ step: 'stopped', reason: staged.error });
  } else await weigh(staged.value, mine);
}

/** A worker that knows all that is staged. */
async function startAgain(): Promise<Running> {
  stop();
  const mine = { worker: askWorker(startWorker(workerUrl)), aborted: new AbortController() };
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

async function filesByKey(files: readonly File[]): Promise<Map<string, File>> {
  const byKey = new Map<string, File>();
  for (const file of files) byKey.set(await keyOfFile(file), file);
  return byKey;
}

function stop(): void {
  running?.aborted.abort();
  running?.worker.end();
  running?.goOn?.();
  running = undefined;
}
