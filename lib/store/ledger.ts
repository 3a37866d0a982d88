import type { CalendarDate } from '../domain/calendar-date.ts';
import type { EntryId, LedgerEntry } from '../domain/ledger.ts';
import type { How } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { read } from './database.ts';
import { toEntry } from './ledger-record.ts';
import { perform } from './perform.ts';

/** Everything written down about somebody, newest first. */
export async function listEntries(stakeholderId: StakeholderId): Promise<LedgerEntry[]> {
  const records = await read(['ledger'], (transaction) =>
    transaction.objectStore('ledger').index('stakeholderId').getAll(stakeholderId),
  );
  return records.map(toEntry).sort((a, b) => b.createdAt - a.createdAt);
}

/** What is due on or before `day`, of every kind; without a day, all that has one and is open. By due date. */
export async function listDue(day?: CalendarDate): Promise<LedgerEntry[]> {
  const records = await read(['ledger'], (transaction) =>
    transaction
      .objectStore('ledger')
      .index('openDue')
      .getAll(day && IDBKeyRange.upperBound(day)),
  );
  return records.map(toEntry);
}

/** How much is due on or before `day`. */
export const countDue = (day: CalendarDate): Promise<number> =>
  read(['ledger'], (transaction) =>
    transaction.objectStore('ledger').index('openDue').count(IDBKeyRange.upperBound(day)),
  );

/** Writes an entry, new or changed. Twice is the same as once. */
export const saveEntry = (entry: LedgerEntry, how?: How): Promise<undefined> =>
  perform('saveEntry', { entry }, how);

/** Removes an entry. */
export const removeEntry = (id: EntryId, how?: How): Promise<undefined> =>
  perform('removeEntry', { id }, how);
