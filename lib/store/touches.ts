import { betterTouch } from '../domain/better-touch.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { How } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import type { Touch, TouchSeen } from '../domain/touch.ts';
import { read } from './database.ts';
import { perform } from './perform.ts';
import { findHolder } from './stakeholder-record.ts';
import { touchesOf } from './touches-within.ts';

/** All touches of a stakeholder, newest first. */
export async function listTouches(id: StakeholderId): Promise<Touch[]> {
  const touches = await read(['touches'], (transaction) => touchesOf(transaction, id));
  return touches.sort((a, b) => b.at - a.at);
}

/**
 * Records what a page has shown, for those who are tracked. A touch counts once for each stakeholder, by its `ref`:
 * again it changes nothing, unless it is known better now (betterTouch). Answers how many touches are new or changed.
 */
export async function recordTouches(seen: readonly TouchSeen[], how?: How): Promise<number> {
  if (seen.length === 0 || !(await hasNews(seen))) return 0;
  return perform('recordTouches', { seen }, { by: 'page', ...how });
}

/** Takes one touch back, by its `ref`. */
export const removeTouch = (id: StakeholderId, ref: string, how?: How): Promise<undefined> =>
  perform('removeTouch', { id, ref }, how);

/** Takes back what was recorded under `ref` with whoever reads mail at the addresses. Mostly there is nothing. */
export async function withdrawTouches(addresses: readonly EmailAddress[], ref: string): Promise<void> {
  const holders = await read(['stakeholders', 'touches'], async (transaction) => {
    const found = await Promise.all(
      addresses.map((email) => findHolder(transaction.objectStore('stakeholders'), email)),
    );
    const ids = [...new Set(found.flatMap((stakeholder) => stakeholder?.id ?? []))];
    const touches = await Promise.all(ids.map((id) => touchesOf(transaction, id)));
    return ids.filter((_id, index) => touches[index]?.some((touch) => touch.ref === ref));
  });
  for (const id of holders) await removeTouch(id, ref, { by: 'page' });
}

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
