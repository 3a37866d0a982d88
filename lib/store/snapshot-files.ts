import type { Dump } from '../domain/backup.ts';
import type { Result } from '../domain/result.ts';
import { readBackup } from '../formats/backup.ts';
import { unwrap } from '../formats/backup-envelope.ts';

/** Two snapshots, so that one is whole whatever happens while the next is written. */
const KEPT = 2;
const NAME = /^snapshot-(\d+)-(\d+)\.touchbase$/;

/** A copy of everything in the origin's private files, which outlive what befalls IndexedDB (finding 2). */
export type SnapshotFile = { name: string; generation: number; at: number };

/** The snapshots there are, newest first; none where the browser has no such files, as in Firefox's private windows. */
export async function listSnapshots(): Promise<SnapshotFile[]> {
  const folder = await openFolder();
  if (!folder) return [];
  const found: SnapshotFile[] = [];
  for await (const name of folder.keys()) {
    const [, at, generation] = NAME.exec(name) ?? [];
    if (at && generation) found.push({ name, at: Number(at), generation: Number(generation) });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** What is in a snapshot, when every byte of it is as it was written. */
export async function readSnapshot({ name }: SnapshotFile): Promise<Dump | undefined> {
  const folder = await openFolder();
  const handle = await folder?.getFileHandle(name).catch(() => undefined);
  const read = handle && (await readBackup(await handle.getFile()).catch(() => undefined));
  return read?.ok ? read.value.dump : undefined;
}

/**
 * Writes a snapshot beside the others and reads it again; only when it is whole do the oldest go. The browser swaps a
 * written file in at its end, so there is never half of one. Answers whether it is kept.
 */
export async function keepSnapshot(file: Blob, at: number, generation: number): Promise<boolean> {
  const folder = await openFolder();
  if (!folder) return false;
  const name = `snapshot-${at}-${generation}.touchbase`;
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(file);
  await writable.close();
  if (!(await isWhole(await handle.getFile()))) {
    await folder.removeEntry(name);
    return false;
  }
  for (const old of (await listSnapshots()).slice(KEPT)) await folder.removeEntry(old.name);
  return true;
}

/** Removes every snapshot but the newest; and that too, when it is not of now. */
export async function keepNewestSnapshot(isOfNow: boolean): Promise<void> {
  const folder = await openFolder();
  for (const old of (await listSnapshots()).slice(isOfNow ? 1 : 0)) await folder?.removeEntry(old.name);
}

const isWhole = async (file: Blob): Promise<boolean> => {
  const { ok }: Result<unknown> = await unwrap(file);
  return ok;
};

async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    // Switched off, as in Firefox's private windows: then the database is the only copy, as it is for everybody else.
    return undefined;
  }
}
