import type { FollowUp } from '../domain/ledger.ts';
import { isOpenFollowUp } from '../domain/ledger.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { read } from './database.ts';
import { toEntry } from './ledger.ts';
import { toStakeholder } from './stakeholder-record.ts';

/** Everybody tracked, by name, and every open follow-up. */
export type Everybody = { stakeholders: Stakeholder[]; open: FollowUp[] };

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
  return { stakeholders, open: records.map(toEntry).filter(isOpenFollowUp) };
}
