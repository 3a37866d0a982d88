import { useRef, useState } from 'preact/hooks';
import { useDesk } from '../use-desk.ts';
import { leaveEmptyImport, startMailImport } from './mail-import.ts';
import { namesOfSorted, noFiles, type SortedFiles, sortFiles, together } from './sort-files.ts';
import type { Importing } from './use-import.ts';
import type { MeetingsImport } from './use-meetings-import.ts';
import type { Restoring } from './use-restore.ts';

/** Who takes files in, beside the import of mail. */
export type Takers = { importing: Importing; restoring: Restoring; meetings: MeetingsImport };

export type ChosenFiles = {
  isSorting: boolean;
  /** What the files are called that were chosen with a backup: its turn is first. */
  waiting: string[];
  onFiles: (files: readonly File[]) => void;
  /** The backup before them was restored, left or refused. */
  isTheirTurn: boolean;
  goOn: () => void;
  leaveWaiting: () => void;
};

/**
 * Gives what is chosen to whoever takes it in. A backup may take the place of everything, so it is looked at alone, and
 * whatever was chosen with it waits until the user goes on. Other files take the place of what was shown before.
 */
export function useChosenFiles(takers: Takers): ChosenFiles {
  const { act } = useDesk();
  const [isSorting, setSorting] = useState(false);
  const [waiting, setWaiting] = useState(noFiles);
  const current = useRef({ ...takers, waiting });
  current.current = { ...takers, waiting };
  const take = async (sorted: SortedFiles) => {
    const { restoring, importing, meetings } = current.current;
    const [backup, ...backups] = sorted.backups;
    restoring.leave();
    importing.leave();
    meetings.leave();
    setWaiting(backup ? { ...sorted, backups } : noFiles);
    if (backup) restoring.read(backup);
    return backup ? undefined : takeRest(sorted, { importing, meetings });
  };
  const read = async (files: readonly File[]) => {
    setSorting(true);
    const sorted = await sortFiles(files).finally(() => setSorting(false));
    const all = together(sorted, current.current.waiting);
    if (!current.current.restoring.isRunning) return take(all);
    setWaiting(all);
    return undefined;
  };
  const { at, isRunning } = takers.restoring;
  return {
    isSorting,
    waiting: namesOfSorted(waiting),
    isTheirTurn: !isRunning && (at.step === 'none' || at.step === 'refused'),
    onFiles: (files) => void act(() => read(files)),
    goOn: () => void act(() => take(current.current.waiting)),
    leaveWaiting: () => setWaiting(noFiles),
  };
}

async function takeRest(
  { mail, calendars, others, refused }: SortedFiles,
  { importing, meetings }: Pick<Takers, 'importing' | 'meetings'>,
): Promise<{ message: string } | undefined> {
  if (others.length + refused.length > 0) importing.read(others, refused);
  if (calendars.length > 0) meetings.read(calendars);
  leaveEmptyImport();
  const message = mail.length > 0 ? await startMailImport(mail) : undefined;
  return message === undefined ? undefined : { message };
}
