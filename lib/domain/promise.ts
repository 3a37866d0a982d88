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

/** How many promises one side has brought to which end; `unmended` are the broken ones that no kept one has followed. */
export type PromiseTally = { kept: number; late: number; broken: number; unmended: number };

/** Counts one way's promises that have come to an end; released ones are nobody's merit or fault. */
export function tallyPromises(entries: readonly LedgerEntry[], way: PromiseWay): PromiseTally {
  const tally: PromiseTally = { kept: 0, late: 0, broken: 0, unmended: 0 };
  const closed = entries.filter(
    (entry): entry is ClosedPromise => entry.kind === 'promise' && entry.way === way && !!entry.closed,
  );
  // Of two that ended at once the kept one comes first: it cannot have mended what was broken only then.
  closed.sort((a, b) => compareEnds(a, b) || Number(isBroken(a)) - Number(isBroken(b)));
  for (const { closed: end } of closed) {
    if (end.as === 'released') continue;
    tally[end.as]++;
    tally.unmended = end.as === 'broken' ? tally.unmended + 1 : 0;
  }
  return tally;
}

type ClosedPromise = PromiseEntry & Required<Pick<PromiseEntry, 'closed'>>;

const isBroken = ({ closed }: ClosedPromise): boolean => closed.as === 'broken';

/** By the day on which they ended; of one day, by when they were written last. */
const compareEnds = (a: ClosedPromise, b: ClosedPromise): number =>
  a.closed.on === b.closed.on ? a.updatedAt - b.updatedAt : a.closed.on < b.closed.on ? -1 : 1;
