import type { Instant } from '../domain/time.ts';
import { type Today, toToday } from '../domain/today.ts';
import { read } from './database.ts';
import { toEntry } from './ledger-record.ts';
import { findSetting } from './settings.ts';
import { toStakeholder } from './stakeholder-record.ts';

/** The Today list, of one moment: nobody who was removed, nothing half written. */
export async function findToday(now: Instant): Promise<Today> {
  const ofGroups = await findSetting('groupCadences');
  const [stakeholders, records] = await read(['stakeholders', 'ledger'], (transaction) =>
    Promise.all([
      transaction.objectStore('stakeholders').getAll(),
      transaction.objectStore('ledger').index('openDue').getAll(),
    ]),
  );
  return toToday(stakeholders.map(toStakeholder), records.map(toEntry), now, ofGroups);
}
