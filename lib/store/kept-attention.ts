import { digestEntries, digestTouches } from '../domain/attention-digest.ts';
import { cadenceOf, type GroupCadences } from '../domain/cadence.ts';
import type { Kept } from '../domain/kept.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import { withoutKept } from '../domain/touch-summary.ts';
import { inLots } from './in-lots.ts';
import { toEntry } from './ledger-record.ts';
import type { Recorder } from './recorder.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { touchesOf } from './touches-within.ts';

type Reader = Pick<ReadTransaction | WriteTransaction, 'objectStore'>;

/** What attention goes by, of each of these people: as it is kept, else from all that is known. */
export async function keptOf(
  transaction: Reader,
  people: readonly Stakeholder[],
  ofGroups: GroupCadences,
): Promise<{ kept: Map<StakeholderId, Kept>; missing: StakeholderId[] }> {
  const kept = new Map<StakeholderId, Kept>();
  const unknown = people.filter((one) => {
    const known = one.summary.kept;
    if (known?.touches.cadence !== cadenceOf(one, ofGroups).ideal || isOutdated(known)) return true;
    kept.set(one.id, known);
    return false;
  });
  await inLots(unknown, async (one) => kept.set(one.id, await workOut(transaction, one, ofGroups)));
  return { kept, missing: unknown.map(({ id }) => id) };
}

/** Kept before it was noted which broken promises nothing has mended since. */
const isOutdated = ({ entries }: Kept): boolean =>
  (entries.promises as Partial<Kept['entries']['promises']>).unmended === undefined;

/** Entries of these people have changed: what is kept of them is no longer so. */
export async function forgetEntries({ transaction, changes }: Recorder): Promise<void> {
  const touched = changes().filter(({ store }) => store === 'ledger');
  const store = transaction.objectStore('stakeholders');
  const entries = transaction.objectStore('ledger');
  const whose = new Set<StakeholderId>();
  await inLots(touched, async (change) => {
    const before = 'before' in change ? (change.before as LedgerEntry) : undefined;
    const after = await entries.get(change.key as LedgerEntry['id']);
    for (const entry of [before, after]) if (entry) whose.add(entry.stakeholderId);
  });
  await inLots(whose, async (id) => {
    const record = await store.get(id);
    if (record?.summary.kept) await store.put({ ...record, summary: withoutKept(record.summary) });
  });
}

/** The same of one person, from all that is known. */
export async function workOut(transaction: Reader, one: Stakeholder, ofGroups: GroupCadences): Promise<Kept> {
  const [touches, records] = await Promise.all([
    touchesOf(transaction, one.id),
    transaction.objectStore('ledger').index('stakeholderId').getAll(one.id),
  ]);
  return {
    touches: digestTouches(touches, cadenceOf(one, ofGroups).ideal),
    entries: digestEntries(records.map(toEntry)),
  };
}
