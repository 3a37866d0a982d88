import type { EmailAddress } from '../../domain/email-address.ts';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../../domain/stakeholder.ts';
import { UNKNOWN_SIZE } from '../../domain/touch.ts';
import type { Recorder } from '../recorder.ts';
import { toStakeholder, toStakeholderRecord } from '../stakeholder-record.ts';
import { addTouches, touchesOf } from '../touches-within.ts';
import { takeOut } from './people.ts';
import { done, type Work } from './work.ts';

/** Two who are one: who stays, who becomes part of them, and what the user wants to stand where they differ. */
export type ToMerge = { into: StakeholderId; from: StakeholderId; details: StakeholderDetails };

/** Both as they were, and the one they became: what it takes to make two of them again, whatever is done to them since. */
export type Merged = { into: Stakeholder; from: Stakeholder; became: Stakeholder };

/**
 * Makes one person of two: with the addresses, touches and entries of both. A touch that both had counts once. Answers
 * nothing when one of them is not there any more, or one is of the sample and the other is not.
 */
export const mergePeople: Work<ToMerge, Merged | undefined> = async (recorder, { into, from, details }) => {
  const store = recorder.transaction.objectStore('stakeholders');
  const [kept, gone] = [await store.get(into), await store.get(from)];
  if (!kept || !gone || into === from || kept.sample !== gone.sample) return done(undefined, '');
  const merged = { into: toStakeholder(kept), from: toStakeholder(gone) };
  const became = becomeOne(merged.into, merged.from, details, recorder.operation.at);
  const touches = await touchesOf(recorder.transaction, from);
  await giveEntries(recorder, from, into);
  // First of all: an address belongs to one person at a time.
  await takeOut(recorder, from);
  await recorder.put('stakeholders', toStakeholderRecord(became));
  await addTouches(
    recorder,
    became,
    touches.map((touch) => ({ touch, ...(touch.groupSize === UNKNOWN_SIZE && { isGuess: true as const }) })),
  );
  return done({ ...merged, became }, `Merged ${gone.name} (${gone.emails[0]}) into ${became.name}`);
};

/** Whatever else is kept of the two stays, and no address gets lost. */
function becomeOne(
  into: Stakeholder,
  from: Stakeholder,
  details: StakeholderDetails,
  updatedAt: number,
): Stakeholder {
  const emails: EmailAddress[] = [...new Set([...details.emails, ...into.emails, ...from.emails])];
  const createdAt = Math.min(into.createdAt, from.createdAt);
  const { id } = into;
  const trend = into.summary.trend ?? from.summary.trend;
  const summary = { ...into.summary, ...(trend && { trend }) };
  return { ...from, ...into, ...details, emails, id, summary, createdAt, updatedAt };
}

/** What was written down about one is about the other now. */
async function giveEntries(recorder: Recorder, from: StakeholderId, to: StakeholderId): Promise<void> {
  const entries = await recorder.transaction.objectStore('ledger').index('stakeholderId').getAll(from);
  for (const entry of entries) await recorder.put('ledger', { ...entry, stakeholderId: to });
}
