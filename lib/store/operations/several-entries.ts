import type { EntryId, LedgerEntry } from '../../domain/ledger.ts';
import { toRecord } from '../ledger-record.ts';
import { done, type Work } from './work.ts';

/** Entries that are written and removed together, such as everybody's share in one decision. */
export type EntriesChange = { put?: readonly LedgerEntry[]; remove?: readonly EntryId[] };

/** Changes several entries as one: one step in the history, one undo. Nothing is written about nobody. */
export const changeEntries: Work<EntriesChange, number> = async (recorder, { put = [], remove = [] }) => {
  const people = recorder.transaction.objectStore('stakeholders');
  const before = recorder.changes().length;
  for (const entry of put) {
    if (await people.getKey(entry.stakeholderId)) await recorder.put('ledger', toRecord(entry));
  }
  for (const id of remove) await recorder.remove('ledger', id);
  const count = recorder.changes().length - before;
  return done(count, `Changed ${count} entries`);
};
