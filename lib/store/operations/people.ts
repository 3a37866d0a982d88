import type { EmailAddress } from '../../domain/email-address.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../../domain/stakeholder.ts';
import { noTouches } from '../../domain/touch-summary.ts';
import type { Recorder } from '../recorder.ts';
import { forgetSighting } from '../sightings-within.ts';
import { findHolder, toStakeholderRecord } from '../stakeholder-record.ts';
import { everyYearOf, touchesOf } from '../touches-within.ts';
import { done, type Work } from './work.ts';

/** An address belongs to somebody else already. */
export type AddressTaken = { email: EmailAddress; by: Stakeholder };

type WithDetails = { id: StakeholderId; details: StakeholderDetails };

/** Starts to track somebody. Fails, and changes nothing, when an address is taken. */
export const addStakeholder: Work<WithDetails, Result<Stakeholder, AddressTaken>> = async (
  recorder,
  { id, details },
) => {
  const { at } = recorder.operation;
  const taken = await findTaken(recorder, details.emails, id);
  if (taken) return done(fail(taken), '');
  const stakeholder: Stakeholder = { ...details, id, createdAt: at, updatedAt: at, summary: noTouches };
  await recorder.put('stakeholders', toStakeholderRecord(stakeholder));
  for (const email of details.emails) await forgetSighting(recorder, email);
  return done(ok(stakeholder), `Added ${details.name}`);
};

/** Changes what the user can edit. Fails, and changes nothing, when an address is taken. */
export const saveDetails: Work<WithDetails, Result<Stakeholder, AddressTaken>> = async (
  recorder,
  { id, details },
) => {
  const before = await recorder.transaction.objectStore('stakeholders').get(id);
  if (!before) throw new Error('This stakeholder has been removed in the meantime.');
  const taken = await findTaken(recorder, details.emails, id);
  if (taken) return done(fail(taken), '');
  const { createdAt, summary, sample } = before;
  const updatedAt = recorder.operation.at;
  const after: Stakeholder = { ...details, id, createdAt, updatedAt, summary, ...(sample && { sample }) };
  await recorder.put('stakeholders', toStakeholderRecord(after));
  return done(ok(after), `Changed the details of ${after.name}`);
};

/** Removes people with all that is kept about them. Answers who was there to be removed. */
export const removeStakeholders: Work<{ ids: readonly StakeholderId[] }, Stakeholder[]> = async (
  recorder,
  { ids },
) => {
  const removed: Stakeholder[] = [];
  for (const id of ids) removed.push(...(await takeOut(recorder, id)));
  const [first] = removed;
  const who = removed.length === 1 ? first?.name : `${removed.length} people`;
  return done(removed, `Removed ${who}, with everything kept about them`);
};

/** Takes somebody out, with their touches and everything written down about them. */
export async function takeOut(recorder: Recorder, id: StakeholderId): Promise<Stakeholder[]> {
  const { transaction } = recorder;
  const stakeholder = await transaction.objectStore('stakeholders').get(id);
  if (!stakeholder) return [];
  recorder.noteTouches(id, await touchesOf(transaction, id), []);
  await transaction.objectStore('touches').delete(everyYearOf(id));
  const entries = await transaction.objectStore('ledger').index('stakeholderId').getAllKeys(id);
  for (const key of entries) await recorder.remove('ledger', key);
  await recorder.remove('stakeholders', id);
  return [stakeholder];
}

async function findTaken(
  { transaction }: Recorder,
  emails: readonly EmailAddress[],
  id: StakeholderId,
): Promise<AddressTaken | undefined> {
  for (const email of emails) {
    const by = await findHolder(transaction.objectStore('stakeholders'), email);
    if (by && by.id !== id) return { email, by };
  }
  return undefined;
}
