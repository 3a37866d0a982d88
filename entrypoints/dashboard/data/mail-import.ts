import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import { keyOfFile } from '../../../lib/formats/mail-file-key.ts';
import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { beginImport, findImport, forgetImport } from '../../../lib/store/imports.ts';
import { reopenFiles } from './file-handles.ts';
import { importFrom } from './import-chosen.ts';
import { holdImport } from './import-lock.ts';
import { type FilesByKey, filesLeft, newSession, withMore } from './import-session.ts';
import { become, currentMailImport } from './mail-import-state.ts';
import { endImport, readAndWeigh, readThen, stopIfLost, stopReading } from './mail-reading.ts';

const ELSEWHERE =
  'An import of mail is going on in another tab. Finish it there, or give it up there, and choose these files again.';

/**
 * Begins with these files; adds them to the import that this tab reads or chooses from, or to the one that was left
 * and they are of; asks where mail of other files waits. Says why it cannot, in words.
 */
export async function startMailImport(files: readonly File[]): Promise<string | undefined> {
  const byKey = await filesByKey(files);
  if (!(await holdImport())) return ELSEWHERE;
  const at = currentMailImport();
  switch (at.step) {
    case 'importing':
      return 'Mail is being imported. Choose these files again when that is done.';
    case 'reading':
      readThen(byKey);
      return undefined;
    case 'weighing':
    case 'choosing':
      await readAndWeigh(withMore(at.session, byKey), byKey);
      return undefined;
    case 'asking':
      become({ ...at, files: new Map([...at.files, ...byKey]) });
      return undefined;
    default:
      await beginOrAsk(byKey);
      return undefined;
  }
}

async function beginOrAsk(byKey: FilesByKey): Promise<void> {
  const left = await findImport();
  if (!left) await begin(byKey);
  else if (left.files.some(({ key }) => byKey.has(key))) await readAndWeigh(withMore(left, byKey), byKey);
  else become({ step: 'asking', left, files: byKey });
}

async function begin(files: FilesByKey): Promise<void> {
  const session = newSession(files);
  await beginImport(session);
  await readAndWeigh(session, files);
}

/** Adds the files that were asked about to the mail that waits. */
export async function addToLeft(): Promise<void> {
  const at = currentMailImport();
  if (at.step === 'asking') await readAndWeigh(withMore(at.left, at.files), at.files);
}

/** Gives up the mail that waits, and begins with the files that were asked about. */
export async function beginInstead(): Promise<void> {
  const at = currentMailImport();
  if (at.step === 'asking') await begin(at.files);
}

/** Goes on with the files of what was left, as far as they are still what they were. Says why it cannot, in words. */
export async function resumeMailImport(left: ImportSession): Promise<string | undefined> {
  const wanted = filesLeft(left).map(({ key }) => key);
  const opened = await reopenFiles(wanted.flatMap((key) => left.handles?.get(key) ?? []));
  if (!opened) return 'The browser did not open it. Choose the file again, and it goes on.';
  const byKey = await filesByKey(opened);
  if (!wanted.every((key) => byKey.has(key)))
    return 'The file is not what it was. Choose the one of that time, or give this import up.';
  return startMailImport(opened);
}

/** Goes on with an import whose files have all been read: only the choice is missing. Says why it cannot, in words. */
export async function reopenMailImport(): Promise<string | undefined> {
  if (!(await holdImport())) return ELSEWHERE;
  const left = await findImport();
  if (left) await readAndWeigh(left, new Map());
  else leaveMailImport();
  return undefined;
}

/** Stops, and forgets what was staged. Nothing has been imported. Says why it cannot, in words. */
export async function cancelMailImport(): Promise<string | undefined> {
  if (!(await holdImport())) return ELSEWHERE;
  stopReading();
  try {
    await forgetImport();
  } finally {
    leaveMailImport();
  }
  return undefined;
}

/** What was said of files without mail is said no longer. */
export function leaveEmptyImport(): void {
  if (currentMailImport().step === 'empty') leaveMailImport();
}

export function leaveMailImport(): void {
  endImport({ step: 'none' });
}

/** Imports the chosen with all their mails, as one operation; nobody where what was read is no longer all there. */
export async function importChosen(chosen: ReadonlySet<EmailAddress>): Promise<MailImported | undefined> {
  const choosing = currentMailImport();
  if (choosing.step !== 'choosing') throw new Error('Nobody can be chosen now.');
  become({ ...choosing, step: 'importing' });
  // What it knows of everybody takes as much memory as the writing does.
  stopReading();
  try {
    const { done, account } = await importFrom(choosing, chosen);
    endImport({ step: 'done', done, account });
    return done;
  } catch (error) {
    if (stopIfLost(error)) return undefined;
    become(choosing);
    throw error;
  }
}

async function filesByKey(files: readonly File[]): Promise<Map<string, File>> {
  const byKey = new Map<string, File>();
  for (const file of files) byKey.set(await keyOfFile(file), file);
  return byKey;
}
