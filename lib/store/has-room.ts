import { openPrivateFolder, writePrivateFile } from './private-folder.ts';

/** More than a database takes to open. */
const BYTES = 1_000_000;

/** Whether the disk takes some more; where that cannot be tried, it is believed. */
export async function hasRoom(): Promise<boolean> {
  const folder = await openPrivateFolder();
  if (!folder) return true;
  const name = `room-${crypto.randomUUID()}`;
  try {
    await writePrivateFile(folder, name, new Blob([new Uint8Array(BYTES)]));
    await folder.removeEntry(name);
    return true;
  } catch {
    return false;
  }
}
