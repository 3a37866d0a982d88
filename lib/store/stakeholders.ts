import type { EmailAddress } from '../domain/email-address.ts';
import type { How } from '../domain/operation.ts';
import type { Result } from '../domain/result.ts';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { read } from './database.ts';
import type { AddressTaken } from './operations/people.ts';
import { perform } from './perform.ts';
import { findHolder, toStakeholder } from './stakeholder-record.ts';

export type { AddressTaken };

export async function findStakeholder(id: StakeholderId): Promise<Stakeholder | undefined> {
  const record = await read(['stakeholders'], (transaction) =>
    transaction.objectStore('stakeholders').get(id),
  );
  return record && toStakeholder(record);
}

/** Everybody tracked, by name. */
export async function listStakeholders(): Promise<Stakeholder[]> {
  const all = await read(['stakeholders'], (transaction) => transaction.objectStore('stakeholders').getAll());
  const { compare } = new Intl.Collator();
  return all.map(toStakeholder).sort((a, b) => compare(a.name, b.name));
}

/** Who is tracked at these addresses, however spelt: one entry for each address that belongs to somebody. */
export function findByAddresses(addresses: readonly EmailAddress[]): Promise<Map<EmailAddress, Stakeholder>> {
  return read(['stakeholders'], async (transaction) => {
    const store = transaction.objectStore('stakeholders');
    const found = await Promise.all(
      addresses.map(async (email) => [email, await findHolder(store, email)] as const),
    );
    return new Map(found.flatMap(([email, stakeholder]) => (stakeholder ? [[email, stakeholder]] : [])));
  });
}

/** Starts to track somebody. Fails, and changes nothing, when an address is taken. */
export const addStakeholder = (
  details: StakeholderDetails,
  now: Instant = Date.now(),
  id: StakeholderId = crypto.randomUUID() as StakeholderId,
  how?: How,
): Promise<Result<Stakeholder, AddressTaken>> =>
  perform('addStakeholder', { id, details }, { ...how, at: now });

/** Changes what the user can edit. Fails, and changes nothing, when an address is taken. */
export const saveDetails = (
  id: StakeholderId,
  details: StakeholderDetails,
  now: Instant = Date.now(),
  how?: How,
): Promise<Result<Stakeholder, AddressTaken>> => perform('saveDetails', { id, details }, { ...how, at: now });

/** Removes people with all that is kept about them. Answers who was there to be removed. */
export const removeStakeholders = (ids: readonly StakeholderId[], how?: How): Promise<Stakeholder[]> =>
  perform('removeStakeholders', { ids }, how);
