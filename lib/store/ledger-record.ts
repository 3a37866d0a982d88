import type { CalendarDate } from '../domain/calendar-date.ts';
import { comesUp } from '../domain/due-day.ts';
import type { LedgerEntry } from '../domain/ledger.ts';

/** A ledger entry as kept: `openDue` is there only while something is open and comes up, so its index lists just that. */
export type LedgerRecord = LedgerEntry & { openDue?: CalendarDate };

export function toRecord(entry: LedgerEntry): LedgerRecord {
  const openDue = comesUp(entry);
  return openDue ? { ...entry, openDue } : entry;
}

export function toEntry({ openDue, ...entry }: LedgerRecord): LedgerEntry {
  return entry;
}
