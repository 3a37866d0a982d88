import type { EntryId, LedgerEntry, Thanks } from '../../domain/ledger.ts';
import { isDrafted, settleThanks } from '../../domain/thanks-due.ts';
import { toEntry, toRecord } from '../ledger-record.ts';
import type { Recorder } from '../recorder.ts';
import { done, type Work } from './work.ts';

/** Writes an entry, new or changed. Thanks that are given settle what they were due for. */
export const saveEntry: Work<{ entry: LedgerEntry }> = async (recorder, { entry }) => {
  const before = await recorder.transaction.objectStore('ledger').get(entry.id);
  await recorder.put('ledger', toRecord(entry));
  const isGiven = entry.kind === 'thanks' && !isDrafted(entry) && (!before || isDrafted(before));
  if (isGiven) await settle(recorder, entry);
  return done(undefined, `${before ? 'Changed' : 'Wrote down'} ${await namesOf(recorder, entry)}`);
};

async function settle(recorder: Recorder, thanks: Thanks): Promise<void> {
  const { stakeholderId } = thanks;
  const store = recorder.transaction.objectStore('ledger');
  const entries = (await store.index('stakeholderId').getAll(stakeholderId)).map(toEntry);
  const settled = settleThanks(thanks, entries, recorder.operation.at);
  for (const promise of settled) await recorder.put('ledger', toRecord(promise));
}

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
