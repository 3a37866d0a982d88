import type { Backup } from '../domain/backup.ts';
import type { BackupContents } from '../domain/backup-contents.ts';
import { type HandOver, selectForHandOver } from '../domain/backup-hand-over.ts';
import type { KeptBefore } from '../domain/backup-state.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { OnProgress } from '../formats/backup.ts';
import { askForSnapshot } from '../store/ask-for-snapshot.ts';
import { saveLastBackup } from '../store/backup-state.ts';
import { announceChange } from '../store/changes.ts';
import { readDump } from '../store/dump.ts';
import type { CheckedDump } from '../store/dump-check.ts';
import { withoutOrphans } from '../store/dump-check.ts';
import { type Merged, mergeDump } from '../store/merge-dump.ts';
import { replaceWithDump } from '../store/restore.ts';
import { keepBefore, openBefore } from '../store/restore-kept.ts';
import { readBackupNow } from './backup-content.ts';
import { type BackupDesk, openBackupDesk, type Sealing } from './backup-desk.ts';
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
export async function packBackup(sealing: Sealing, onProgress?: OnProgress): Promise<Blob> {
  const desk = openBackupDesk();
  try {
    return await desk.write(await readBackupNow(), sealing, onProgress);
  } finally {
    desk.close();
  }
}

/** Downloads what is handed over, sealed: it is somebody's words about people. */
export async function handOver(
  choice: HandOver,
  { from, passphrase, onProgress }: { from: string; passphrase: string; onProgress: OnProgress },
  now: Instant = Date.now(),
): Promise<void> {
  const dump = selectForHandOver(withoutOrphans(await readDump()), choice);
  const desk = openBackupDesk();
  try {
    const backup: Backup = { kind: 'hand-over', dump, ...(from.trim() && { from: from.trim() }) };
    const file = await desk.write(backup, { passphrase }, onProgress);
    download(file, `hand-over-${toCalendarDate(now)}.touchbase`);
  } finally {
    desk.close();
  }
}

/** A file that was looked into and can be restored: what is in it, and the desk it lies on. */
export type OpenedBackup = { file: string; contents: BackupContents; desk: BackupDesk };

/** Looks into a file. Nothing is written. */
export async function openBackup(
  file: File,
  passphrase: string | undefined,
  onProgress: OnProgress,
): Promise<Result<OpenedBackup>> {
  const desk = openBackupDesk();
  const contents = await desk.open(file, passphrase, onProgress).catch((error: unknown) => {
    desk.close();
    throw error;
  });
  if (contents.ok) return ok({ file: file.name, contents: contents.value, desk });
  desk.close();
  return contents;
}

/** Restores what was opened, after keeping what is there. Answers what a merge has brought. */
export async function restoreOpened(
  { file, contents, desk }: OpenedBackup,
  how: KeptBefore['how'],
  onProgress: OnProgress,
  now: Instant = Date.now(),
): Promise<Merged | undefined> {
  const dump = await desk.take();
  await keepBefore(await desk.write(await readBackupNow()), { at: now, file, how });
  const merged = await bringIn(dump, contents.kind === 'hand-over' ? 'mine' : how, onProgress);
  // No operation of the journal's: a snapshot is the second copy it has.
  await askForSnapshot();
  return merged;
}

async function bringIn(
  dump: CheckedDump,
  how: KeptBefore['how'] | 'mine',
  onProgress: OnProgress,
): Promise<Merged | undefined> {
  if (how === 'replace') return replaceWithDump(dump, onProgress).then(() => undefined);
  return mergeDump(dump, how === 'mine' ? 'mine' : 'newer');
}

/** Puts back what was there before the last restore. What is there now is kept in its place: undo can be undone. */
export async function undoRestore(now: Instant = Date.now()): Promise<Result<null>> {
  const file = await openBefore();
  if (!file) return fail('The browser has lost the file with what was there before. Nothing was changed.');
  const opened = await openBackup(new File([file], 'what was there before'), undefined, () => undefined);
  if (!opened.ok) return opened;
  await restoreOpened(opened.value, 'replace', () => undefined, now);
  opened.value.desk.close();
  announceChange();
  return ok(null);
}
