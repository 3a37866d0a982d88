import { browser } from 'wxt/browser';
import type { Operation, OperationId } from '../domain/operation.ts';

/**
 * What is to be done, written down before it is done: a key of `storage.local` each. That outlives everything that can
 * befall the database (faults-and-limits.md, finding 2), but cannot be waited for within one of its transactions.
 */
const PREFIX = 'journal:';

/** `written`: when, in milliseconds and their parts, so that what comes soon after another still comes after it. */
type Written = { operation: Operation; written: number };

const written = (): number => performance.timeOrigin + performance.now();

const keyOf = (id: OperationId): string => PREFIX + id;

/** Writes an operation down. Where that fails the database will say so too, or it is the one copy, as without us. */
export async function appendToJournal(operation: Operation): Promise<void> {
  await browser.storage.local
    .set({ [keyOf(operation.id)]: { operation, written: written() } })
    .catch(() => undefined);
}

/** Everything written down, in the order in which it was done. */
export async function readJournal(): Promise<Operation[]> {
  const all = await browser.storage.local.get(null);
  const found = Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(PREFIX) ? [value as Written] : [],
  );
  return found.sort((a, b) => a.written - b.written).map(({ operation }) => operation);
}

/** Strikes out what has failed, changed nothing, or is safe in snapshots. */
export async function strikeFromJournal(ids: readonly OperationId[]): Promise<void> {
  await browser.storage.local.remove(ids.map(keyOf)).catch(() => undefined);
}
