import type { CalendarDate } from '../domain/calendar-date.ts';
import { type EntryId, type FollowUp, isOpenFollowUp, type LedgerEntry } from '../domain/ledger.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { read, write } from './database.ts';
import type { LedgerRecord } from './schema.ts';

/** Everything written down about somebody, newest first. */
export async function listEntries(stakeholderId: StakeholderId): Promise<LedgerEntry[]> {
  const records = await read(['ledger'], (transaction) =>
    transaction.objectStore('ledger').index('stakeholderId').getAll(stakeholderId),
  );
  return records.map(toEntry).sort((a, b) => b.createdAt - a.createdAt);
}

/** The open follow-ups due on or before `day`; without a day, all open ones. By due date. */
export async function listDue(day?: CalendarDate): Promise<FollowUp[]> {
  const records = await read(['ledger'], (transaction) =>
    transaction
      .objectStore('ledger')
      .index('openDue')
      .getAll(day && IDBKeyRange.upperBound(day)),
  );
  return records.map(toEntry).filter(isOpenFollowUp);
}

/** How many follow-ups are due on or before `day`. */
export const countDue = (day: CalendarDate): Promise<number> =>
  read(['ledger'], (transaction) =>
    transaction.objectStore('ledger').index('openDue').count(IDBKeyRange.upperBound(day)),
  );

/** Writes an entry, new or changed. Twice is the same as once. */
export async function saveEntry(entry: LedgerEntry): Promise<void> {
  await write(['ledger'], (transaction) => transaction.objectStore('ledger').put(toRecord(entry)));
}

/** Removes an entry; undo is to save it again. */
export async function removeEntry(id: EntryId): Promise<void> {
  await write(['ledger'], (transaction) => transaction.objectStore('ledger').delete(id));
}

export const toRecord = (entry: LedgerEntry): LedgerRecord =>
  isOpenFollowUp(entry) ? { ...entry, openDue: entry.due } : entry;

export function toEntry({ openDue, ...entry }: LedgerRecord): LedgerEntry {
  return entry;
}
