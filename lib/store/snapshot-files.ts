import type { Dump } from '../domain/backup.ts';
import type { Result } from '../domain/result.ts';
import { readBackup } from '../formats/backup.ts';
import { unwrap } from '../formats/backup-envelope.ts';
import { openPrivateFolder, writePrivateFile } from './private-folder.ts';

/** Two snapshots, so that one is whole whatever happens while the next is written. */
const KEPT = 2;
const PREFIX = /^snapshot-/;
const NAME = /^snapshot-(\d+)-(\d+)\.touchbase$/;

/** A copy of everything in the origin's private files, which outlive what befalls IndexedDB (finding 2). */
export type SnapshotFile = { name: string; generation: number; at: number; size: number };

/** The snapshots there are, newest first; none where the browser has no such files, as in Firefox's private windows. */
export async function listSnapshots(): Promise<SnapshotFile[]> {
  const folder = await openPrivateFolder();
  if (!folder) return [];
  const found: SnapshotFile[] = [];
  for await (const name of folder.keys()) {
    const [, at, generation] = NAME.exec(name) ?? [];
    if (!at || !generation) continue;
    const size = await sizeOf(folder, name);
    if (size) found.push({ name, at: Number(at), generation: Number(generation), size });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** The browser makes an empty file first: a crash leaves it so. None where another page may just have removed it. */
const sizeOf = async (folder: FileSystemDirectoryHandle, name: string): Promise<number | undefined> =>
  folder
    .getFileHandle(name)
    .then((handle) => handle.getFile())
    .then(
      ({ size }) => size,
      () => undefined,
    );

/** What is in a snapshot, when every byte of it is as it was written. */
export async function readSnapshot({ name }: SnapshotFile): Promise<Dump | undefined> {
  const folder = await openPrivateFolder();
  const handle = await folder?.getFileHandle(name).catch(() => undefined);
  const read = handle && (await readBackup(await handle.getFile()).catch(() => undefined));
  return read?.ok ? read.value.dump : undefined;
}

/**
 * Writes a snapshot beside the others and reads it again; only when it is whole do the oldest go. The browser swaps a
 * written file in at its end, so there is never half of one. Answers whether it is kept.
 */
export async function keepSnapshot(file: Blob, at: number, generation: number): Promise<boolean> {
  const folder = await openPrivateFolder();
  if (!folder) return false;
  const name = `snapshot-${at}-${generation}.touchbase`;
  const handle = await writePrivateFile(folder, name, file);
  if (!(await isWhole(await handle.getFile()))) {
    await folder.removeEntry(name);
    return false;
  }
  await removeAllBut(KEPT);
  return true;
}

/** Removes every snapshot but the newest; and that too, when it is not of now. */
export async function keepNewestSnapshot(isOfNow: boolean): Promise<void> {
  await removeAllBut(isOfNow ? 1 : 0);
}

/** Removes all but the newest so many, and what is left of those that a crash or a full disk broke off. */
async function removeAllBut(newest: number): Promise<void> {
  const folder = await openPrivateFolder();
  const kept = new Set((await listSnapshots()).slice(0, newest).map(({ name }) => name));
  for await (const name of folder?.keys() ?? [])
    if (PREFIX.test(name) && !kept.has(name)) await folder?.removeEntry(name);
}

const isWhole = async (file: Blob): Promise<boolean> => {
  const { ok }: Result<unknown> = await unwrap(file);
  return ok;
};
