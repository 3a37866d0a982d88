import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeptBefore } from '../../../lib/domain/backup-state.ts';
import { countOf } from '../../../lib/domain/count-of.ts';
import { type OpenedBackup, openBackup, restoreOpened, undoRestore } from '../../../lib/extension/backup.ts';
import { lookAt } from '../../../lib/formats/backup-envelope.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { isNews, type Merged } from '../../../lib/store/merge-dump.ts';
import { useBackupRun } from './use-backup-run.ts';

/** How far a file has come on its way into the database. */
export type RestoreStep =
  | { step: 'none' }
  /** `wrong`: what was said of the passphrase tried before. */
  | { step: 'locked'; file: File; wrong?: string }
  | { step: 'reading'; file: File }
  | { step: 'refused'; file: File; reason: string }
  | { step: 'opened' | 'restoring'; file: File; opened: OpenedBackup };

export type Restoring = {
  at: RestoreStep;
  done: number | undefined;
  /** A file is being opened or restored: another one has to wait. */
  isRunning: boolean;
  read: (file: File) => void;
  unlock: (passphrase: string) => void;
  restore: (how: KeptBefore['how']) => void;
  leave: () => void;
};

/** Opens a backup or a hand-over, shows what is in it, and restores it. */
export function useRestore(): Restoring {
  const run = useBackupRun();
  const [at, setAt] = useState<RestoreStep>({ step: 'none' });
  useClosing(at);
  const leave = () => setAt({ step: 'none' });
  const open = (file: File, passphrase?: string) => {
    setAt({ step: 'reading', file });
    void run.start(async (onProgress) => {
      const opened = await openBackup(file, passphrase === undefined ? {} : { passphrase }, onProgress).catch(
        orLeave(leave),
      );
      if (opened.ok) setAt({ step: 'opened', file, opened: opened.value });
      else if (passphrase !== undefined) setAt({ step: 'locked', file, wrong: opened.error });
      else setAt({ step: 'refused', file, reason: opened.error });
      return undefined;
    });
  };
  const read = (file: File) => {
    setAt({ step: 'reading', file });
    void lookAt(file).then(
      ({ isSealed }) => (isSealed ? setAt({ step: 'locked', file }) : open(file)),
      // Opening it says why it cannot be read.
      () => open(file),
    );
  };
  const restore = (how: KeptBefore['how']) => {
    if (at.step !== 'opened') return;
    const { file, opened } = at;
    setAt({ ...at, step: 'restoring' });
    void run.start(async (onProgress) => {
      const merged = await restoreOpened(opened, how, onProgress).catch(orLeave(() => setAt(at)));
      opened.desk.close();
      leave();
      const message = doneWords(file.name, merged);
      return merged && !isNews(merged) ? { message } : { message, undo: undoLastRestore };
    });
  };
  const unlock = (passphrase: string) => at.step === 'locked' && open(at.file, passphrase);
  return { at, done: run.done, isRunning: run.isRunning, read, unlock, restore, leave };
}

/** Puts back what was there before the last restore. */
export async function undoLastRestore(): Promise<void> {
  const undone = await undoRestore();
  if (!undone.ok) throw new Error(undone.error);
}

/** The same, said by the toast, which can take it back in turn. */
export async function undoWithWords(): Promise<Outcome> {
  const undone = await undoRestore();
  if (!undone.ok) return { message: undone.error };
  return { message: 'Everything is as it was before the restore.', undo: undoLastRestore };
}

function doneWords(file: string, merged: Merged | undefined): string {
  if (!merged) return `Restored ${file}.`;
  if (!isNews(merged)) return `Nothing in ${file} was new.`;
  const { people, changed, touches, entries } = merged;
  const parts = [
    ...(people > 0 ? [countOf(people, 'person', 'people')] : []),
    ...(touches > 0 ? [countOf(touches, 'touch', 'touches')] : []),
    ...(entries > 0 ? [countOf(entries, 'entry', 'entries')] : []),
  ];
  const changes = [
    ...(parts.length > 0 ? [`${parts.join(', ')} more`] : []),
    ...(changed > 0 ? [`${countOf(changed, 'person', 'people')} changed`] : []),
  ];
  return changes.length > 0 ? `Merged ${file}: ${changes.join('; ')}.` : `Merged ${file}.`;
}

/** The worker that holds an opened file goes with it; one that restores goes on though its page is left. */
function useClosing(at: RestoreStep): void {
  const current = useRef(at);
  // At once, and not after painting: the page may be left before that.
  useLayoutEffect(() => {
    const before = deskOf(current.current);
    if (before !== deskOf(at)) before?.close();
    current.current = at;
  }, [at]);
  useEffect(
    () => () => {
      if (current.current.step === 'opened') current.current.opened.desk.close();
    },
    [],
  );
}

const deskOf = (at: RestoreStep): OpenedBackup['desk'] | undefined =>
  'opened' in at ? at.opened.desk : undefined;

/** Our own mistakes go on to the page; what was shown before them is shown again. */
const orLeave =
  (leave: () => void) =>
  (error: unknown): never => {
    leave();
    throw error;
  };
