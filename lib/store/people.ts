import type { LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { read } from './database.ts';
import { toEntry } from './ledger-record.ts';
import { toStakeholder } from './stakeholder-record.ts';

/** Everybody tracked, by name, and all that is open and has its day. */
export type Everybody = { stakeholders: Stakeholder[]; open: LedgerEntry[] };

/** Of one moment. */
export async function findPeople(): Promise<Everybody> {
  const [people, records] = await read(['stakeholders', 'ledger'], (transaction) =>
    Promise.all([
      transaction.objectStore('stakeholders').getAll(),
      transaction.objectStore('ledger').index('openDue').getAll(),
    ]),
  );
  const { compare } = new Intl.Collator();
  const stakeholders = people.map(toStakeholder).sort((a, b) => compare(a.name, b.name));
  return { stakeholders, open: records.map(toEntry) };
}
