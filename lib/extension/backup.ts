import type { BackupContents } from '../domain/backup-contents.ts';
import type { HandOver } from '../domain/backup-hand-over.ts';
import type { KeptBefore } from '../domain/backup-state.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { OnProgress } from '../formats/backup.ts';
import { askForSnapshot } from '../store/ask-for-snapshot.ts';
import { saveLastBackup } from '../store/backup-state.ts';
import { beginAnew } from '../store/begin-anew.ts';
import { announceChange } from '../store/changes.ts';
import { isNews, type Merged } from '../store/merge-dump.ts';
import { forgetOlderBefore, keepAgain, keepBefore, openBefore } from '../store/restore-kept.ts';
import { type BackupDesk, type OpenHow, openBackupDesk } from './backup-desk.ts';
import type { Content, How, Sealing } from './backup-messages.ts';
import { download } from './download.ts';

const backupName = (now: Instant): string => `touchbase-${toCalendarDate(now)}.touchbase`;

/** Downloads a backup of everything, sealed when there is a passphrase. */
export async function backUpNow(
  { passphrase, onProgress }: { passphrase?: string; onProgress: OnProgress },
  now: Instant = Date.now(),
): Promise<void> {
  const sealing = passphrase === undefined ? {} : { passphrase };
  download(await packBackup(sealing, onProgress), backupName(now));
  await saveLastBackup({ at: now, name: backupName(now), isSealed: passphrase !== undefined, by: 'hand' });
}

/** A backup of everything as a file, packed in a worker. */
export const packBackup = (sealing: Sealing, onProgress?: OnProgress): Promise<Blob> =>
  pack({ kind: 'backup' }, sealing, onProgress);

/** Downloads what is handed over, sealed: it is somebody's words about people. */
export async function handOver(
  choice: HandOver,
  { from, passphrase, onProgress }: { from: string; passphrase: string; onProgress: OnProgress },
  now: Instant = Date.now(),
): Promise<void> {
  const content: Content = { kind: 'hand-over', choice, from: from.trim() };
  download(await pack(content, { passphrase }, onProgress), `hand-over-${toCalendarDate(now)}.touchbase`);
}

async function pack(content: Content, sealing: Sealing, onProgress?: OnProgress): Promise<Blob> {
  const desk = openBackupDesk();
  try {
    return await desk.write(content, sealing, onProgress);
  } finally {
    desk.close();
  }
}

/** A file that was looked into and can be restored: what is in it, and the desk it lies on. */
export type OpenedBackup = { file: string; contents: BackupContents; desk: BackupDesk };

/** Looks into a file. Nothing is written. */
export async function openBackup(
  file: File,
  how: OpenHow,
  onProgress: OnProgress,
): Promise<Result<OpenedBackup>> {
  const desk = openBackupDesk();
  const contents = await desk.open(file, how, onProgress).catch((error: unknown) => {
    desk.close();
    throw error;
  });
  if (contents.ok) return ok({ file: file.name, contents: contents.value, desk });
  desk.close();
  return contents;
}

/**
 * Restores what was opened, after keeping what is there: where a merge brings nothing, the way back from the restore
 * before stays instead. Answers what a merge has brought.
 */
export async function restoreOpened(
  { file, contents, desk }: OpenedBackup,
  how: KeptBefore['how'],
  onProgress: OnProgress,
  now: Instant = Date.now(),
): Promise<Merged | undefined> {
  const before = await desk.write({ kind: 'backup', withHistory: true }, {}, (done) => onProgress(done / 2));
  const previous = await keepBefore(before, { at: now, file, how });
  if (how === 'replace') await beginAnew();
  const merged = await desk.restore(howOf(contents, how), (done) => onProgress((1 + done) / 2));
  await (merged && !isNews(merged) ? keepAgain(previous) : forgetOlderBefore());
  // No operation of the journal's: a snapshot is the second copy it has.
  await askForSnapshot();
  return merged;
}

/** What another hands over is added, and never takes the place of one's own words. */
function howOf({ kind }: BackupContents, how: KeptBefore['how']): How {
  if (kind === 'hand-over') return 'mine';
  return how === 'replace' ? 'replace' : 'newer';
}

/** Puts back what was there before the last restore. What is there now is kept in its place: undo can be undone. */
export async function undoRestore(now: Instant = Date.now()): Promise<Result<null>> {
  const file = await openBefore();
  if (!file) return fail('The browser has lost the file with what was there before. Nothing was changed.');
  const before = new File([file], 'what was there before');
  const opened = await openBackup(before, { isOwn: true }, () => undefined);
  if (!opened.ok) return opened;
  await restoreOpened(opened.value, 'replace', () => undefined, now);
  opened.value.desk.close();
  announceChange();
  return ok(null);
}
