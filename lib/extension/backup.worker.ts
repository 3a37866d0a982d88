import type { Backup, Dump, DumpedStore } from '../domain/backup.ts';
import { contentsOf } from '../domain/backup-contents.ts';
import { selectForHandOver } from '../domain/backup-hand-over.ts';
import { type OnProgress, readBackup, writeBackup } from '../formats/backup.ts';
import { toSealKey } from '../formats/seal.ts';
import { withDatabaseAt } from '../store/at-place.ts';
import { examineDump, toChecked, withoutOrphans } from '../store/dump-check.ts';
import { readDumpIn } from '../store/dump-in.ts';
import { dumpedStores, historyStores } from '../store/dump-stores.ts';
import { ensureRoomForCopy } from '../store/has-room.ts';
import { mergeDump } from '../store/merge-dump.ts';
import { replaceWithDump } from '../store/restore.ts';
import { answerTasks } from './answer-tasks.ts';
import type { Answers, Content, OpenTask, RestoreTask, ToWorker, WriteTask } from './backup-messages.ts';

// Packs, unpacks and restores backups, with the database's own records: they never go through a page, which would stand
// still meanwhile. The page has opened the database before, and seen that all of it is there.

/** What was opened last, with its history if it was our own; `bytes`: of its file. */
let opened: { dump: Dump; past: readonly DumpedStore[]; bytes: number } | undefined;

answerTasks(run);

function run(task: ToWorker, onProgress: OnProgress): Promise<Answers[keyof Answers]> {
  switch (task.task) {
    case 'write':
      return write(task, onProgress);
    case 'open':
      return open(task, onProgress);
    case 'restore':
      return restore(task, onProgress);
  }
}

async function write(
  { content, sealing: { passphrase, key }, hasMoved }: WriteTask,
  onProgress: OnProgress,
): Promise<Blob> {
  const stores = [
    ...dumpedStores,
    ...(content.kind === 'backup' && content.withHistory ? historyStores : []),
  ];
  const dump = withoutOrphans(await withDatabaseAt(hasMoved, (database) => readDumpIn(database, stores)));
  const sealKey = passphrase === undefined ? key : await toSealKey(passphrase);
  return writeBackup(toBackup(content, dump), { onProgress, ...(sealKey && { key: sealKey }) });
}

function toBackup(content: Content, dump: Dump): Backup {
  if (content.kind === 'backup') return { kind: 'backup', dump };
  const { choice, from } = content;
  return { kind: 'hand-over', dump: selectForHandOver(dump, choice), ...(from && { from }) };
}

async function open({ file, passphrase, isOwn }: OpenTask, onProgress: OnProgress): Promise<Answers['open']> {
  opened = undefined;
  const read = await readBackup(file, { onProgress, ...(passphrase !== undefined && { passphrase }) });
  if (!read.ok) return read;
  const [dump, past] = isOwn ? withoutPast(read.value.dump) : [read.value.dump, []];
  const examined = await examineDump(dump);
  if (!examined.ok) return examined;
  opened = { dump: examined.value, past, bytes: file.size };
  return { ok: true, value: contentsOf({ ...read.value, dump: examined.value }) };
}

function withoutPast({ stores, ...dump }: Dump): [Dump, DumpedStore[]] {
  const isPast = ({ name }: DumpedStore) => historyStores.some((past) => past === name);
  return [{ ...dump, stores: stores.filter((store) => !isPast(store)) }, stores.filter(isPast)];
}

async function restore({ how, hasMoved }: RestoreTask, onProgress: OnProgress): Promise<Answers['restore']> {
  if (!opened) throw new Error('Nothing was opened');
  await ensureRoomForCopy(opened.bytes);
  const [dump, past] = [toChecked(opened.dump), opened.past];
  return withDatabaseAt(hasMoved, async (database): Promise<Answers['restore']> => {
    if (how !== 'replace') return mergeDump(database, dump, how);
    const { generation } = await replaceWithDump(database, { ...dump, past }, onProgress);
    return { result: undefined, generation };
  });
}
