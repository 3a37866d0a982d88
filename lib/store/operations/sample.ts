import { type Sample, sampleData } from '../../domain/sample-data.ts';
import type { Stakeholder, StakeholderId } from '../../domain/stakeholder.ts';
import { noTouches } from '../../domain/touch-summary.ts';
import { toRecord } from '../ledger-record.ts';
import type { Recorder } from '../recorder.ts';
import { findHolder, toStakeholderRecord } from '../stakeholder-record.ts';
import { addTouches } from '../touches-within.ts';
import { takeOut } from './people.ts';
import { done, type Work } from './work.ts';

/**
 * Adds the sample people. Who is there already stays as they are, and a sample person whose address the user tracks
 * is left out: the user's own are never touched. Answers who was added.
 */
export const loadSample: Work<null, StakeholderId[]> = async (recorder) => {
  const added: StakeholderId[] = [];
  for (const sample of sampleData(recorder.operation.at)) {
    if (await addSample(recorder, sample)) added.push(sample.id);
  }
  await recorder.put('settings', true, 'sampleOffered');
  return done(added, 'Loaded the sample people');
};

/** Removes the sample people and all that hangs on them. Answers who was there to be removed. */
export const removeSample: Work<null, Stakeholder[]> = async (recorder) => {
  const all = await recorder.transaction.objectStore('stakeholders').getAll();
  const removed: Stakeholder[] = [];
  for (const { id, sample } of all) if (sample) removed.push(...(await takeOut(recorder, id)));
  return done(removed, 'Removed the sample people');
};

async function addSample(recorder: Recorder, { id, details, touches, entries }: Sample): Promise<boolean> {
  const stakeholders = recorder.transaction.objectStore('stakeholders');
  if (await stakeholders.getKey(id)) return false;
  for (const email of details.emails) if (await findHolder(stakeholders, email)) return false;
  const { at } = recorder.operation;
  const stakeholder: Stakeholder = {
    ...details,
    id,
    createdAt: at,
    updatedAt: at,
    summary: noTouches,
    sample: true,
  };
  await recorder.put('stakeholders', toStakeholderRecord(stakeholder));
  await addTouches(
    recorder,
    stakeholder,
    touches.map((touch) => ({ touch })),
  );
  for (const entry of entries) await recorder.put('ledger', toRecord(entry));
  return true;
}
