import { browser } from 'wxt/browser';
import type { Operation, OperationId } from '../domain/operation.ts';
import { withDatabase } from './database.ts';
import { readJournal, strikeFromJournal } from './journal.ts';
import { hasHistory } from './operation-in.ts';
import { noteCounts, readSentinel } from './sentinel.ts';
import { listSnapshots } from './snapshot-files.ts';
import { type Copied, copyIn } from './snapshot-in.ts';

const LOCK = 'touchbase-snapshot';
/** In `storage.local`: the journal's operations that the newest snapshot holds. */
const COVERED = 'snapshot-covers';

const copyHere = (): Promise<Copied> => withDatabase(copyIn);

/**
 * Copies everything to the origin's private files, unless the newest copy is as new. Answers whether there is a copy of
 * all that is kept. One at a time: whoever comes second waits, and finds it done. A page that shows something has a
 * worker `copy`.
 */
export const takeSnapshot = (copy: () => Promise<Copied> = copyHere): Promise<boolean> =>
  navigator.locks.request(LOCK, () => takeOne(copy));

/** Whether something was written since the newest snapshot. */
export async function isSnapshotBehind(): Promise<boolean> {
  const sentinel = await readSentinel();
  const [newest] = await listSnapshots();
  return sentinel !== undefined && newest?.generation !== sentinel.generation;
}

async function takeOne(copy: () => Promise<Copied>): Promise<boolean> {
  const journal = await readJournal();
  const copied = await copy();
  if (typeof copied === 'string') return copied === 'is there';
  await withDatabase(noteCounts);
  const isIn = new Set(copied.holds);
  await shortenJournal(journal.filter((operation) => isIn.has(operation.id) || !hasHistory(operation)));
  return true;
}

/** The operations that a snapshot holds. */
type Covered = { snapshot: string; operations: OperationId[] };

/**
 * Strikes out what both snapshots hold: should the newest turn out to be broken, the journal still leads from the one
 * before it to today. Where that is not there any more, nothing is struck out.
 */
async function shortenJournal(covered: readonly Operation[]): Promise<void> {
  const before = (await browser.storage.local.get(COVERED))[COVERED] as Covered | undefined;
  const [newest, older] = await listSnapshots();
  if (older && before?.snapshot === older.name) await strikeFromJournal(before.operations);
  if (newest) {
    const now: Covered = { snapshot: newest.name, operations: covered.map(({ id }) => id) };
    await browser.storage.local.set({ [COVERED]: now });
  }
}
