import { type Deed, HISTORY_KEPT_DAYS, isKeptForGood, type OperationId } from '../domain/operation.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { read, write } from './database.ts';
import { strikeFromJournal } from './journal.ts';

/** What was done, newest first: so many from just before the instant on. */
export const listDeeds = (count: number, before: Instant = Number.MAX_VALUE): Promise<Deed[]> =>
  read(['history'], async (transaction) => {
    const deeds: Deed[] = [];
    const index = transaction.objectStore('history').index('at');
    for await (const { value } of index.iterate(IDBKeyRange.upperBound(before, true), 'prev')) {
      const { answer, ...deed } = value;
      deeds.push(deed);
      if (deeds.length === count) break;
    }
    return deeds;
  });

/** Forgets what is too old to be undone. A merge never is: whether two people are one may show after years. */
export async function pruneHistory(now: Instant = Date.now()): Promise<void> {
  const old = IDBKeyRange.upperBound(now - HISTORY_KEPT_DAYS * DAY);
  const ids = await read(['history'], async (transaction): Promise<OperationId[]> => {
    const deeds = await transaction.objectStore('history').index('at').getAll(old);
    return deeds.filter((deed) => !isKeptForGood(deed)).map(({ id }) => id);
  });
  if (ids.length === 0) return;
  // What is done has no business in the journal either: without its history, it would be done again.
  await strikeFromJournal(ids);
  await write(['history', 'befores'], async (transaction) => {
    for (const id of ids) {
      await transaction.objectStore('history').delete(id);
      await transaction.objectStore('befores').delete(id);
    }
  });
}
