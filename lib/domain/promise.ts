import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { LedgerEntry, PromiseEntry, PromiseWay } from './ledger.ts';
import type { Instant } from './time.ts';

/** Ends a promise; one that is kept after its day was late. What others have done for the user asks for thanks. */
export function closePromise(
  promise: PromiseEntry,
  as: 'kept' | 'broken' | 'released',
  now: Instant,
): PromiseEntry {
  const on = toCalendarDate(now);
  const isLate = as === 'kept' && promise.due !== undefined && on > promise.due;
  const isFavour = as === 'kept' && (promise.way === 'they-promised' || promise.way === 'i-asked');
  const closed = { as: isLate ? ('late' as const) : as, on, ...(isFavour && { thankBy: on }) };
  return { ...promise, updatedAt: now, closed };
}

/** Open, and its day has passed. */
export const isOverdue = (promise: PromiseEntry, today: CalendarDate): boolean =>
  promise.closed === undefined && promise.due !== undefined && promise.due < today;

/** The user owes it: they gave their word. What they were merely asked for is not a promise of theirs yet. */
export const isMine = ({ way }: Pick<PromiseEntry, 'way'>): boolean => way === 'i-promised';

/** How many promises one side has brought to which end. */
export type PromiseTally = { kept: number; late: number; broken: number };

/** Counts one way's promises that have come to an end; released ones are nobody's merit or fault. */
export function tallyPromises(entries: readonly LedgerEntry[], way: PromiseWay): PromiseTally {
  const tally: PromiseTally = { kept: 0, late: 0, broken: 0 };
  for (const entry of entries) {
    if (entry.kind !== 'promise' || entry.way !== way || !entry.closed) continue;
    const { as } = entry.closed;
    if (as !== 'released') tally[as]++;
  }
  return tally;
}
