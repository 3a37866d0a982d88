import type { GroupCadences } from '../domain/cadence.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { write } from './database.ts';
import { inLots } from './in-lots.ts';
import { workOut } from './kept-attention.ts';

/** So many people at a time: others wait to write meanwhile. */
const A_TIME = 1_000;
let keeping = false;

/** Keeps it of these people, for the next time. One round at a time; what comes in between is worked out when asked. */
export async function keepAll(ids: readonly StakeholderId[], ofGroups: GroupCadences): Promise<void> {
  if (keeping) return;
  keeping = true;
  try {
    for (let at = 0; at < ids.length; at += A_TIME) await keep(ids.slice(at, at + A_TIME), ofGroups);
  } finally {
    keeping = false;
  }
}

const keep = (ids: readonly StakeholderId[], ofGroups: GroupCadences): Promise<void> =>
  write(['stakeholders', 'touches', 'ledger'], async (transaction) => {
    const store = transaction.objectStore('stakeholders');
    await inLots(ids, async (id) => {
      const record = await store.get(id);
      if (!record) return;
      const kept = await workOut(transaction, record, ofGroups);
      await store.put({ ...record, summary: { ...record.summary, kept } });
    });
  });
