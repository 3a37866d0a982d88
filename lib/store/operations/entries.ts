import type { EntryId, LedgerEntry } from '../../domain/ledger.ts';
import { toRecord } from '../ledger-record.ts';
import type { Recorder } from '../recorder.ts';
import { done, type Work } from './work.ts';

/** Writes an entry, new or changed. */
export const saveEntry: Work<{ entry: LedgerEntry }> = async (recorder, { entry }) => {
  const before = await recorder.transaction.objectStore('ledger').getKey(entry.id);
  await recorder.put('ledger', toRecord(entry));
  return done(undefined, `${before ? 'Changed' : 'Wrote down'} ${await namesOf(recorder, entry)}`);
};

/** Removes an entry. */
export const removeEntry: Work<{ id: EntryId }> = async (recorder, { id }) => {
  const entry = await recorder.transaction.objectStore('ledger').get(id);
  if (!entry) return done(undefined, '');
  await recorder.remove('ledger', id);
  return done(undefined, `Removed ${await namesOf(recorder, entry)}`);
};

/** "the follow-up for Ana Ortiz: Send the numbers". */
async function namesOf(
  { transaction }: Recorder,
  { kind, stakeholderId, text }: LedgerEntry,
): Promise<string> {
  const who = await transaction.objectStore('stakeholders').get(stakeholderId);
  return `the ${kind}${who ? ` for ${who.name}` : ''}: ${text}`;
}
