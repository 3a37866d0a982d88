import type { Contact } from '../domain/contact.ts';
import { type ImportPlan, planImport } from '../domain/plan-import.ts';
import { toWho } from '../domain/settings.ts';
import { inLots } from './in-lots.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { settingsWithin } from './settings-within.ts';
import { findHolder } from './stakeholder-record.ts';

/** What importing the contacts would do at this moment. */
export async function planWithin(
  transaction: Pick<ReadTransaction | WriteTransaction, 'objectStore'>,
  contacts: readonly Contact[],
): Promise<ImportPlan> {
  const { own, lists } = toWho([], await settingsWithin(transaction));
  const store = transaction.objectStore('stakeholders');
  const addresses = new Set(contacts.flatMap(({ emails }) => emails));
  const found = await inLots(addresses, async (email) => [email, await findHolder(store, email)] as const);
  // The same person by two addresses comes as two objects; one of them must stand for both.
  const byId = new Map(found.flatMap(([, one]) => (one ? [[one.id, one] as const] : [])));
  const tracked = found.flatMap(([email, one]) => {
    const stakeholder = one && byId.get(one.id);
    return stakeholder ? [[email, stakeholder] as const] : [];
  });
  return planImport(contacts, new Map(tracked), own, lists);
}
