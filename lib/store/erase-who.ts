import type { EmailAddress } from '../domain/email-address.ts';
import type { Erasure } from '../domain/erasure.ts';
import { isAmong } from '../domain/mailbox.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { read } from './database.ts';
import type { Merged } from './operations/merge.ts';
import type { ReadTransaction } from './schema.ts';
import { type StakeholderRecord, toStakeholder } from './stakeholder-record.ts';

type Named = { id: string; name: string; emails: EmailAddress[] };

/**
 * Everything that somebody is or was known by: other names and addresses that the history has of them, those who were
 * merged into them, and the same person tracked before. Undefined when nobody has the id.
 */
export function findErasure(id: StakeholderId): Promise<Erasure | undefined> {
  return read(['stakeholders', 'history', 'befores'], async (transaction) => {
    const record = await transaction.objectStore('stakeholders').get(id);
    if (!record) return undefined;
    const others = new Set<string>(await transaction.objectStore('stakeholders').getAllKeys());
    others.delete(id);
    const past = [...(await inMerges(transaction, id)), ...(await inHistory(transaction))];
    const known = [toStakeholder(record) as Named];
    const isNew = (one: Named) => !known.includes(one) && !others.has(one.id);
    // Whoever shares an id or an address with somebody known is the same, and may bring further addresses.
    for (let size = 0; size !== known.length; ) {
      size = known.length;
      const isOneOfTheirs = isAmong(known.flatMap(({ emails }) => emails));
      const ids = new Set(known.map((one) => one.id));
      known.push(...past.filter((one) => isNew(one) && (ids.has(one.id) || one.emails.some(isOneOfTheirs))));
    }
    const all = <T>(of: (one: Named) => T | T[]): T[] => [...new Set(known.flatMap(of))];
    return {
      id,
      ids: all((one) => one.id),
      names: all(({ name }) => name),
      emails: all(({ emails }) => emails),
    };
  });
}

/** Those who have become part of somebody, as they were, and the one they became. */
async function inMerges(transaction: ReadTransaction, id: StakeholderId): Promise<Named[]> {
  const deeds = await transaction.objectStore('history').getAll();
  return deeds.flatMap(({ name, undoneBy, answer }) => {
    if (name !== 'mergePeople' || undoneBy || (answer as Merged | undefined)?.into.id !== id) return [];
    const { into, from, became } = answer as Merged;
    return [became, into, { ...from, id }, from];
  });
}

/** Everybody as they were before something was done to them. */
async function inHistory(transaction: ReadTransaction): Promise<Named[]> {
  const found: Named[] = [];
  for await (const { value } of transaction.objectStore('befores')) {
    for (const change of value.changes) {
      if (change.store === 'stakeholders' && change.before) found.push(change.before as StakeholderRecord);
    }
  }
  return found;
}
