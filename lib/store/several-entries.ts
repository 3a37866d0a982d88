import { isDisclosure, type Topic, toTopics } from '../domain/disclosure.ts';
import type { EntryId, LedgerEntry } from '../domain/ledger.ts';
import type { How } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { read } from './database.ts';
import { toEntry } from './ledger-record.ts';
import type { EntriesChange } from './operations/several-entries.ts';
import { newOperationId, perform } from './perform.ts';
import { type TakeBack, takeBack } from './undo.ts';

/** These topics, each with everybody's share in it: found by their ids (disclosure.ts, shareId). */
export async function listTopics(topics: Iterable<string>): Promise<Topic[]> {
  const wanted = [...new Set(topics)];
  if (wanted.length === 0) return [];
  const found = await read(['ledger'], (transaction) => {
    const store = transaction.objectStore('ledger');
    return Promise.all(
      wanted.map((topic) =>
        Promise.all([store.get(topic as EntryId), store.getAll(IDBKeyRange.bound(`${topic}/`, `${topic}0`))]),
      ),
    );
  });
  const records = found.flatMap(([first, others]) => (first ? [first, ...others] : others));
  return toTopics(records.map(toEntry).filter(isDisclosure));
}

/** Everything written down about several people. */
export async function listEntriesOf(ids: readonly StakeholderId[]): Promise<LedgerEntry[]> {
  const records = await read(['ledger'], (transaction) => {
    const index = transaction.objectStore('ledger').index('stakeholderId');
    return Promise.all(ids.map((id) => index.getAll(id)));
  });
  return records.flat().map(toEntry);
}

/** Everything of these kinds that was ever written down, about everybody. */
export async function listOfKinds<Kind extends LedgerEntry['kind']>(
  kinds: readonly Kind[],
): Promise<Extract<LedgerEntry, { kind: Kind }>[]> {
  const records = await read(['ledger'], (transaction) => transaction.objectStore('ledger').getAll());
  return records.map(toEntry).filter(isOf(kinds));
}

/** Writes and removes several entries as one; the answer takes all of it back. */
export async function changeTogether(change: EntriesChange, how: How = {}): Promise<TakeBack> {
  const id = how.id ?? newOperationId();
  await perform('changeEntries', change, { ...how, id });
  return takeBack(id);
}

const isOf =
  <Kind extends LedgerEntry['kind']>(kinds: readonly Kind[]) =>
  (entry: LedgerEntry): entry is Extract<LedgerEntry, { kind: Kind }> =>
    kinds.some((kind) => kind === entry.kind);
