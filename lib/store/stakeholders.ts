import type { EmailAddress } from '../domain/email-address.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { noTouches } from '../domain/touch-summary.ts';
import { read, write } from './database.ts';
import type { LedgerRecord, WriteTransaction } from './schema.ts';
import { forgetSighting } from './sightings.ts';
import {
  findHolder,
  type StakeholderRecord,
  toStakeholder,
  toStakeholderRecord,
} from './stakeholder-record.ts';
import type { TouchChunk } from './touch-chunk.ts';
import { everyYearOf } from './touches.ts';

/** An address belongs to somebody else already. */
export type AddressTaken = { email: EmailAddress; by: Stakeholder };

/** Everything kept about a stakeholder, as it was: what undo puts back. */
export type RemovedStakeholder = {
  stakeholder: StakeholderRecord;
  touches: TouchChunk[];
  ledger: LedgerRecord[];
};

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
export function addStakeholder(
  details: StakeholderDetails,
  now: Instant = Date.now(),
  id: StakeholderId = crypto.randomUUID() as StakeholderId,
): Promise<Result<Stakeholder, AddressTaken>> {
  return write(['stakeholders', 'sightings'], async (transaction) => {
    const store = transaction.objectStore('stakeholders');
    const taken = await findTaken(store, details.emails, id);
    if (taken) return fail(taken);
    const stakeholder: Stakeholder = { ...details, id, createdAt: now, updatedAt: now, summary: noTouches };
    await store.put(toStakeholderRecord(stakeholder));
    for (const email of details.emails) await forgetSighting(transaction, email);
    return ok(stakeholder);
  });
}

/** Changes what the user can edit. Fails, and changes nothing, when an address is taken. */
export function saveDetails(
  id: StakeholderId,
  details: StakeholderDetails,
  now: Instant = Date.now(),
): Promise<Result<Stakeholder, AddressTaken>> {
  return write(['stakeholders'], async (transaction) => {
    const store = transaction.objectStore('stakeholders');
    const before = await store.get(id);
    if (!before) throw new Error('This stakeholder has been removed in the meantime.');
    const taken = await findTaken(store, details.emails, id);
    if (taken) return fail(taken);
    const { createdAt, summary, sample } = before;
    const after: Stakeholder = {
      ...details,
      id,
      createdAt,
      updatedAt: now,
      summary,
      ...(sample && { sample }),
    };
    await store.put(toStakeholderRecord(after));
    return ok(after);
  });
}

/** Removes people with all that is kept about them, and hands it back for undo. */
export function removeStakeholders(ids: readonly StakeholderId[]): Promise<RemovedStakeholder[]> {
  return write(['stakeholders', 'touches', 'ledger'], async (transaction) => {
    const removed: RemovedStakeholder[] = [];
    for (const id of ids) {
      const one = await takeOut(transaction, id);
      if (one) removed.push(one);
    }
    return removed;
  });
}

/** Puts back what removeStakeholders took out. Twice is the same as once. */
export async function restoreStakeholders(removed: readonly RemovedStakeholder[]): Promise<void> {
  await write(['stakeholders', 'touches', 'ledger'], async (transaction) => {
    for (const { stakeholder, touches, ledger } of removed) {
      await transaction.objectStore('stakeholders').put(stakeholder);
      for (const chunk of touches) await transaction.objectStore('touches').put(chunk);
      for (const entry of ledger) await transaction.objectStore('ledger').put(entry);
    }
  });
}

async function takeOut(
  transaction: WriteTransaction,
  id: StakeholderId,
): Promise<RemovedStakeholder | undefined> {
  const stakeholder = await transaction.objectStore('stakeholders').get(id);
  if (!stakeholder) return undefined;
  const touches = await transaction.objectStore('touches').getAll(everyYearOf(id));
  const ledger = await transaction.objectStore('ledger').index('stakeholderId').getAll(id);
  await transaction.objectStore('stakeholders').delete(id);
  await transaction.objectStore('touches').delete(everyYearOf(id));
  for (const entry of ledger) await transaction.objectStore('ledger').delete(entry.id);
  return { stakeholder, touches, ledger };
}

async function findTaken(
  store: Parameters<typeof findHolder>[0],
  emails: readonly EmailAddress[],
  id: StakeholderId,
): Promise<AddressTaken | undefined> {
  for (const email of emails) {
    const by = await findHolder(store, email);
    if (by && by.id !== id) return { email, by };
  }
  return undefined;
}
