import { betterTouch } from '../domain/better-touch.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Touch, TouchSeen } from '../domain/touch.ts';
import { summarizeTouches } from '../domain/touch-summary.ts';
import { read, write } from './database.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { findHolder, toStakeholderRecord } from './stakeholder-record.ts';
import { packTouches, type TouchChunk, unpackTouches } from './touch-chunk.ts';

/** All touches of a stakeholder, newest first. */
export async function listTouches(id: StakeholderId): Promise<Touch[]> {
  const chunks = await read(['touches'], (transaction) =>
    transaction.objectStore('touches').getAll(everyYearOf(id)),
  );
  return chunks.flatMap(unpackTouches).sort((a, b) => b.at - a.at);
}

/**
 * Records what a page has shown, for those who are tracked. A touch counts once for each stakeholder, by its `ref`:
 * again it changes nothing, unless it is known better now (betterTouch). Answers how many touches are new or changed.
 */
export async function recordTouches(seen: readonly TouchSeen[]): Promise<number> {
  if (seen.length === 0 || !(await hasNews(seen))) return 0;
  return write(['stakeholders', 'touches'], async (transaction) => {
    const byAddress = await resolve(transaction, seen);
    let changed = 0;
    for (const [stakeholder, touches] of byAddress) {
      changed += await addTouches(transaction, stakeholder, touches);
    }
    return changed;
  });
}

/** Adds touches to one stakeholder, within a larger operation. Answers how many are new or changed. */
export async function addTouches(
  transaction: WriteTransaction,
  stakeholder: Stakeholder,
  seen: readonly Pick<TouchSeen, 'touch' | 'isGuess'>[],
): Promise<number> {
  const byRef = toMapByRef(await touchesOf(transaction, stakeholder.id));
  let changed = 0;
  for (const one of seen) {
    const better = betterTouch(byRef.get(one.touch.ref), one);
    if (!better) continue;
    byRef.set(better.ref, better);
    changed++;
  }
  if (changed > 0) await putTouches(transaction, stakeholder, [...byRef.values()]);
  return changed;
}

/** Takes one touch back, by its `ref`. */
export async function removeTouch(id: StakeholderId, ref: string): Promise<void> {
  await write(['stakeholders', 'touches'], async (transaction) => {
    const stakeholder = await transaction.objectStore('stakeholders').get(id);
    if (!stakeholder) return;
    const touches = await touchesOf(transaction, id);
    await putTouches(
      transaction,
      stakeholder,
      touches.filter((touch) => touch.ref !== ref),
    );
  });
}

/** Takes back what was recorded under `ref` with whoever reads mail at the addresses. Mostly there is nothing. */
export async function withdrawTouches(addresses: readonly EmailAddress[], ref: string): Promise<void> {
  const holders = await read(['stakeholders', 'touches'], async (transaction) => {
    const found = await Promise.all(
      addresses.map((email) => findHolder(transaction.objectStore('stakeholders'), email)),
    );
    const ids = [...new Set(found.flatMap((stakeholder) => stakeholder?.id ?? []))];
    const chunks = await Promise.all(
      ids.map((id) => transaction.objectStore('touches').getAll(everyYearOf(id))),
    );
    return ids.filter((_id, index) => chunks[index]?.some((chunk) => hasRef(chunk, ref)));
  });
  for (const id of holders) await removeTouch(id, ref);
}

/** Every key of the store `touches` that belongs to the stakeholder. */
export const everyYearOf = (id: StakeholderId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Most pages are opened a second time: then a look is enough, and nobody needs to hear of a change. */
async function hasNews(seen: readonly TouchSeen[]): Promise<boolean> {
  return read(['stakeholders', 'touches'], async (transaction) => {
    const known = new Map<StakeholderId, Promise<Map<string, Touch>>>();
    const knownOf = (id: StakeholderId): Promise<Map<string, Touch>> =>
      touchesOf(transaction, id).then(toMapByRef);
    for (const one of seen) {
      const stakeholder = await findHolder(transaction.objectStore('stakeholders'), one.email);
      if (!stakeholder) continue;
      const { id } = stakeholder;
      const touches = known.get(id) ?? knownOf(id);
      known.set(id, touches);
      if (betterTouch((await touches).get(one.touch.ref), one)) return true;
    }
    return false;
  });
}

const toMapByRef = (touches: readonly Touch[]): Map<string, Touch> =>
  new Map(touches.map((touch) => [touch.ref, touch]));

const hasRef = ({ refs }: TouchChunk, ref: string): boolean => refs.split('\n').includes(ref);

async function resolve(
  transaction: WriteTransaction,
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

async function touchesOf(
  transaction: Pick<ReadTransaction | WriteTransaction, 'objectStore'>,
  id: StakeholderId,
): Promise<Touch[]> {
  return (await transaction.objectStore('touches').getAll(everyYearOf(id))).flatMap(unpackTouches);
}

/** Writes all touches of a stakeholder anew, and their summary with them. */
async function putTouches(
  transaction: WriteTransaction,
  stakeholder: Stakeholder,
  touches: readonly Touch[],
): Promise<void> {
  const store = transaction.objectStore('touches');
  await store.delete(everyYearOf(stakeholder.id));
  for (const chunk of packTouches(stakeholder.id, touches)) await store.put(chunk);
  const summary = summarizeTouches(touches);
  await transaction.objectStore('stakeholders').put(toStakeholderRecord({ ...stakeholder, summary }));
}
