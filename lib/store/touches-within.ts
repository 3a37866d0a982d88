import { betterTouch } from '../domain/better-touch.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Touch, TouchSeen } from '../domain/touch.ts';
import { summarizeTouches } from '../domain/touch-summary.ts';
import type { Recorder } from './recorder.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { findHolder, type StakeholderRecord, toStakeholderRecord } from './stakeholder-record.ts';
import { packTouches, unpackTouches } from './touch-chunk.ts';

type Reader = Pick<ReadTransaction | WriteTransaction, 'objectStore'>;

/** Every key of the store `touches` that belongs to the stakeholder. */
export const everyYearOf = (id: StakeholderId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Somebody's touches, oldest year first. */
export const touchesOf = async (transaction: Reader, id: StakeholderId): Promise<Touch[]> =>
  (await transaction.objectStore('touches').getAll(everyYearOf(id))).flatMap(unpackTouches);

/** Adds touches to one stakeholder. Answers how many are new or changed. */
export async function addTouches(
  recorder: Recorder,
  stakeholder: Stakeholder,
  seen: readonly Pick<TouchSeen, 'touch' | 'isGuess'>[],
): Promise<number> {
  const before = await touchesOf(recorder.transaction, stakeholder.id);
  const byRef = new Map(before.map((touch) => [touch.ref, touch]));
  let changed = 0;
  for (const one of seen) {
    const better = betterTouch(byRef.get(one.touch.ref), one);
    if (!better) continue;
    byRef.set(better.ref, better);
    changed++;
  }
  if (changed > 0) await putTouches(recorder, stakeholder, before, [...byRef.values()]);
  return changed;
}

/** Writes all touches of a stakeholder anew, and their summary with them. */
export async function putTouches(
  { transaction, noteTouches }: Recorder,
  stakeholder: Stakeholder | StakeholderRecord,
  before: readonly Touch[],
  after: readonly Touch[],
): Promise<void> {
  noteTouches(stakeholder.id, before, after);
  const store = transaction.objectStore('touches');
  await store.delete(everyYearOf(stakeholder.id));
  for (const chunk of packTouches(stakeholder.id, after)) await store.put(chunk);
  const summary = summarizeTouches(after);
  await transaction.objectStore('stakeholders').put(toStakeholderRecord({ ...stakeholder, summary }));
}

/** Those of `seen` who are tracked, each with their touches. */
export async function resolve(
  transaction: Reader,
  seen: readonly TouchSeen[],
): Promise<Map<Stakeholder, TouchSeen[]>> {
  const stakeholders = new Map<StakeholderId, Stakeholder>();
  const touches = new Map<Stakeholder, TouchSeen[]>();
  for (const [email, ofAddress] of Map.groupBy(seen, (one): EmailAddress => one.email)) {
    const found = await findHolder(transaction.objectStore('stakeholders'), email);
    if (!found) continue;
    const stakeholder = stakeholders.get(found.id) ?? found;
    stakeholders.set(stakeholder.id, stakeholder);
    const list = touches.get(stakeholder) ?? [];
    touches.set(stakeholder, [...list, ...ofAddress]);
  }
  return touches;
}
