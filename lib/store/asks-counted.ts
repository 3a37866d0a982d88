import type { CalendarDate } from '../domain/calendar-date.ts';
import { isThanksDue } from '../domain/thanks-due.ts';
import { isWaiting } from '../domain/waiting.ts';
import { read } from './database.ts';
import { toEntry } from './ledger-record.ts';

/** What is due by a day, what waits for an answer, and what thanks are due for. */
export type AsksCounted = { due: number; waiting?: number; thanks?: number };

/** With more open than this, only what an index can count is counted: nobody waits for a footer. */
const MOST = 2_000;

export const countAsks = (day: CalendarDate): Promise<AsksCounted> =>
  read(['ledger'], async (transaction) => {
    const index = transaction.objectStore('ledger').index('openDue');
    const [due, open] = await Promise.all([index.count(IDBKeyRange.upperBound(day)), index.count()]);
    if (open > MOST) return { due };
    const entries = (await index.getAll()).map(toEntry);
    return {
      due,
      waiting: entries.filter(isWaiting).length,
      thanks: entries.filter(isThanksDue).length,
    };
  });
