import type { Contact } from '../../../lib/domain/contact.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import { type AccountLine, addSkipped, toAccount } from '../../../lib/domain/import-account.ts';
import { shareRead } from '../../../lib/domain/import-files.ts';
import type { Skipped } from '../../../lib/domain/mail-batch.ts';
import type { Weighed } from '../../../lib/domain/mail-weigh.ts';
import { nameOrAddress } from '../../../lib/domain/names.ts';
import { startWorker } from '../../../lib/extension/start-worker.ts';
import { keyOfFile } from '../../../lib/formats/mail-file-key.ts';
import { importStagedMail, type MailImported } from '../../../lib/store/import-mail.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { beginImport, findImport, forgetImport, stagedBatches } from '../../../lib/store/imports.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { takeSnapshot } from '../../../lib/store/take-snapshot.ts';
import workerUrl from './import-worker.ts?worker&url';
import { type Asking, askWorker, rememberStaged, stageMail } from './stage-mail.ts';

/** How far the import of mail has come. It goes on while other pages of the dashboard are open. */
export type MailImport =
  | { step: 'none' }
  | {
      step: 'reading';
      session: ImportSession;
      people: number;
      isPaused: boolean;
      secondsLeft: number | undefined;
    }
  | { step: 'weighing'; session: ImportSession }
  | { step: 'stopped'; reason: string }
  | ({ step: 'choosing' | 'importing' } & Choosing)
  | { step: 'done'; done: MailImported; account: AccountLine[] };

export type Choosing = {
  session: ImportSession;
  people: Weighed[];
  own: { email: EmailAddress; why: string }[];
};

let at: MailImport = { step: 'none' };
let running: { worker: Asking; aborted: AbortController; goOn?: () => void } | undefined;
const changes = new EventTarget();

export const currentMailImport = (): MailImport => at;

export function watchMailImport(callback: () => void, signal: AbortSignal): void {
  changes.addEventListener('change', callback, { signal });
}

/** Begins with these files, or goes on with them where an import of one of them was left. */
export async function startMailImport(files: readonly File[]): Promise<void> {
  const byKey = new Map<string, File>();
  for (const file of files) byKey.set(await keyOfFile(file), file);
  const left = await findImport();
  const isLeft = left?.files.some(({ key }) => byKey.has(key));
  const session = left && isLeft ? withMore(left, byKey) : newSession(byKey);
  if (!isLeft) await beginImport(session);
  await run(session, byKey);
}

/** Goes on with an import whose files have all been read: only the choice is missing. */
export async function reopenMailImport(): Promise<void> {
  const left = await findImport();
  if (left) await run(left, new Map());
}

export function pauseMailImport(): void {
  if (at.step === 'reading') become({ ...at, isPaused: true });
}

export function continueMailImport(): void {
  if (at.step === 'reading') become({ ...at, isPaused: false });
  running?.goOn?.();
}

/** Stops, and forgets what was staged. Nothing has been imported. */
export async function cancelMailImport(): Promise<void> {
  stop();
  become({ step: 'none' });
  await forgetImport();
}

export function leaveMailImport(): void {
  stop();
  become({ step: 'none' });
}

/** The user says which addresses are theirs: everybody is weighed anew. */
export async function correctOwn(own: readonly EmailAddress[]): Promise<void> {
  if (at.step === 'choosing') await weigh(at.session, own);
}

/** Imports the chosen with all their mails, as one operation. */
export async function importChosen(chosen: ReadonlySet<EmailAddress>): Promise<MailImported> {
  if (at.step !== 'choosing') throw new Error('Nobody can be chosen now.');
  const choosing = at;
  become({ ...choosing, step: 'importing' });
  try {
    const picked = choosing.people.filter(({ email }) => chosen.has(email));
    const own = choosing.own.map(({ email }) => email);
    const done = await importStagedMail(picked.map(toContact), own);
    const account = await accountOf(choosing, picked.length, done);
    // Too large for the journal: from now on the copy has it.
    await takeSnapshot().catch(() => false);
    await forgetImport();
    stop();
    become({ step: 'done', done, account });
    return done;
  } catch (error) {
    become(choosing);
    throw error;
  }
}

async function run(session: ImportSession, files: ReadonlyMap<string, File>): Promise<void> {
  stop();
  const aborted = new AbortController();
  const mine = { worker: askWorker(startWorker(workerUrl)), aborted };
  running = mine;
  const [began, from] = [performance.now(), shareRead(session.files)];
  become({ step: 'reading', session, people: 0, isPaused: false, secondsLeft: undefined });
  await rememberStaged(mine.worker);
  const staged = await stageMail(mine.worker, session, {
    files,
    signal: aborted.signal,
    tell: (now, people) => {
      const share = shareRead(now.files);
      const seconds = (performance.now() - began) / 1000;
      const secondsLeft = share > from ? (seconds * (1 - share)) / (share - from) : undefined;
      if (at.step === 'reading' && running === mine) become({ ...at, session: now, people, secondsLeft });
    },
    mayGoOn: () => untilGoingOn(mine),
  });
  if (aborted.signal.aborted) return;
  if (!staged.ok) {
    stop();
    become({ step: 'stopped', reason: staged.error });
  } else await weigh(staged.value);
}

async function untilGoingOn(mine: NonNullable<typeof running>): Promise<void> {
  while (at.step === 'reading' && at.isPaused && !mine.aborted.signal.aborted) {
    await new Promise<void>((resolve) => {
      mine.goOn = resolve;
    });
  }
}

async function weigh(session: ImportSession, own?: readonly EmailAddress[]): Promise<void> {
  const worker = running?.worker;
  if (!worker) return;
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

const newSession = (files: ReadonlyMap<string, File>): ImportSession => ({
  id: 'session',
  startedAt: Date.now(),
  files: Array.from(files, ([key, { name, size }]) => ({ key, name, size, parts: [], isDone: false })),
  batches: 0,
  mails: 0,
  refused: [],
});

/** What was left, and files that were not part of it. */
function withMore(left: ImportSession, files: ReadonlyMap<string, File>): ImportSession {
  const known = new Set(left.files.map(({ key }) => key));
  const more = newSession(files).files.filter(({ key }) => !known.has(key));
  return { ...left, files: [...left.files, ...more] };
}

const toContact = ({ email, name, organisation }: Weighed, index: number): Contact => ({
  line: index + 1,
  name: nameOrAddress({ name, email }),
  emails: [email],
  ...(organisation && { organisation: organisation.name }),
  labels: [],
});

async function accountOf(
  { session }: Choosing,
  chosen: number,
  { added, gained, touches, mails: counted }: MailImported,
): Promise<AccountLine[]> {
  let skipped: Skipped[] = [];
  for await (const batch of stagedBatches()) skipped = addSkipped(skipped, batch.skipped);
  return toAccount({
    mails: session.mails,
    people: { added: added.length, gained: gained.length, known: chosen - added.length - gained.length },
    touches,
    counted,
    skipped,
    refused: session.refused,
  });
}

function stop(): void {
  running?.aborted.abort();
  running?.worker.end();
  running?.goOn?.();
  running = undefined;
}

function become(next: MailImport): void {
  at = next;
  changes.dispatchEvent(new Event('change'));
}
