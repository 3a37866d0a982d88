import { browser } from 'wxt/browser';
import type { Operation, OperationId } from '../domain/operation.ts';
import { noteDoubtOfLocal } from './doubt.ts';
import { readJournalFiles, removeJournalFiles, writeJournalFile } from './journal-files.ts';
import { isFull, StorageFullError } from './storage-full-error.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';

/**
 * What is to be done, written down before it is done: a key of `storage.local` each. That outlives everything that can
 * befall the database (faults-and-limits.md, finding 2), but cannot be waited for within one of its transactions.
 */
const PREFIX = 'journal:';

/** `written`: when, in milliseconds and their parts, so that what comes soon after another still comes after it. */
type Written = { operation: Operation; written: number };

const written = (): number => performance.timeOrigin + performance.now();

const keyOf = (id: OperationId): string => PREFIX + id;

/**
 * Writes an operation down, or throws and it must not be done: what the database alone has may be gone at the next start.
 * Once `storage.local` has failed to write more than a log, Chromium writes nothing there until it is started again (156),
 * room or not; files it does.
 */
export async function appendToJournal(operation: Operation): Promise<void> {
  const entry: Written = { operation, written: written() };
  try {
    await browser.storage.local.set({ [keyOf(operation.id)]: entry });
  } catch (error) {
    await noteDoubtOfLocal();
    if (await writeJournalFile(operation.id, entry)) return;
    throw isFull(error) ? new StorageFullError(error) : new StoreUnavailableError(error);
  }
}

/** Everything written down, in the order in which it was done. */
export async function readJournal(): Promise<Operation[]> {
  const all = await browser.storage.local.get(null);
  const kept = Object.keys(all).filter((key) => key.startsWith(PREFIX));
  const found = [...kept.map((key) => all[key]), ...(await readJournalFiles())] as Written[];
  return found.sort((a, b) => a.written - b.written).map(({ operation }) => operation);
}

/** Strikes out what has failed, changed nothing, or is safe in snapshots. */
export async function strikeFromJournal(ids: readonly OperationId[]): Promise<void> {
  await browser.storage.local.remove(ids.map(keyOf)).catch(() => undefined);
  await removeJournalFiles(ids);
}
