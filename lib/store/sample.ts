import { type Sample, sampleData } from '../domain/sample-data.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { noTouches } from '../domain/touch-summary.ts';
import { read, write } from './database.ts';
import { toRecord } from './ledger.ts';
import type { WriteTransaction } from './schema.ts';
import { findHolder, toStakeholderRecord } from './stakeholder-record.ts';
import { type RemovedStakeholder, removeStakeholders } from './stakeholders.ts';
import { addTouches } from './touches.ts';

/**
 * Adds the sample people. Who is there already stays as they are, and a sample person whose address the user tracks
 * is left out: the user's own are never touched. Answers who was added.
 */
export function loadSample(now: Instant = Date.now()): Promise<StakeholderId[]> {
  return write(['stakeholders', 'touches', 'ledger', 'settings'], async (transaction) => {
    const added: StakeholderId[] = [];
    for (const sample of sampleData(now)) {
      if (await addSample(transaction, sample, now)) added.push(sample.id);
    }
    await transaction.objectStore('settings').put(true, 'sampleOffered');
    return added;
  });
}

/** Removes the sample people and all that hangs on them; restoreStakeholders brings them back. */
export async function removeSample(): Promise<RemovedStakeholder[]> {
  const all = await read(['stakeholders'], (transaction) => transaction.objectStore('stakeholders').getAll());
  return removeStakeholders(all.filter(({ sample }) => sample).map(({ id }) => id));
}

async function addSample(
  transaction: WriteTransaction,
  { id, details, touches, entries }: Sample,
  now: Instant,
): Promise<boolean> {
  const stakeholders = transaction.objectStore('stakeholders');
  if (await stakeholders.getKey(id)) return false;
  for (const email of details.emails) if (await findHolder(stakeholders, email)) return false;
  const stakeholder: Stakeholder = {
    ...details,
    id,
    createdAt: now,
    updatedAt: now,
    summary: noTouches,
    sample: true,
  };
  await stakeholders.put(toStakeholderRecord(stakeholder));
  await addTouches(
    transaction,
    stakeholder,
    touches.map((touch) => ({ touch })),
  );
  for (const entry of entries) await transaction.objectStore('ledger').put(toRecord(entry));
  return true;
}
