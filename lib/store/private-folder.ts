import { ensureRoom } from './has-room.ts';

/** The origin's private files, which outlive what befalls IndexedDB (finding 2); none in Firefox's private windows. */
export async function openPrivateFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    // Switched off: then the database is the only copy, as it is for everybody else.
    return undefined;
  }
}

/** Writes a private file: the browser swaps it in at the end, whole or not at all. Where it fails nothing of it stays. */
export async function writePrivateFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob | string,
): Promise<FileSystemFileHandle> {
  await ensureRoom(content instanceof Blob ? content.size : content.length);
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await handle.createWritable();
    await writable.write(content);
    await writable.close();
    return handle;
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}
