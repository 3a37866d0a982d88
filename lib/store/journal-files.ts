import type { OperationId } from '../domain/operation.ts';
import { openPrivateFolder, writePrivateFile } from './private-folder.ts';

/** A private file for each operation: where `storage.local` cannot be written to, and the disk has room. */
const NAME = /^journal-(.+)\.json$/;

const nameOf = (id: OperationId): string => `journal-${id}.json`;

/** Those that this page knows of, so that striking out others asks for no files. */
const known = new Set<OperationId>();

/** Answers whether it is kept. */
export async function writeJournalFile(id: OperationId, written: unknown): Promise<boolean> {
  const folder = await openPrivateFolder();
  if (!folder) return false;
  try {
    await writePrivateFile(folder, nameOf(id), JSON.stringify(written));
    known.add(id);
    return true;
  } catch {
    return false;
  }
}

/** What each of them holds; one that cannot be read was never said to be kept. */
export async function readJournalFiles(): Promise<unknown[]> {
  const folder = await openPrivateFolder();
  if (!folder) return [];
  const found: unknown[] = [];
  for await (const name of folder.keys()) {
    const [, id] = NAME.exec(name) ?? [];
    if (!id) continue;
    known.add(id as OperationId);
    try {
      const file = await (await folder.getFileHandle(name)).getFile();
      found.push(JSON.parse(await file.text()));
    } catch {
      // Begun just before the end of the browser, or struck out by another page meanwhile.
    }
  }
  return found;
}

export async function removeJournalFiles(ids: readonly OperationId[]): Promise<void> {
  const ours = ids.filter((id) => known.has(id));
  if (ours.length === 0) return;
  const folder = await openPrivateFolder();
  for (const id of ours) {
    await folder?.removeEntry(nameOf(id)).catch(() => undefined);
    known.delete(id);
  }
}
