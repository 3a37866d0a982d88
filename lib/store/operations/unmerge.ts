import { fingerprint } from '../../domain/fingerprint.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import type { Deed } from '../../domain/operation.ts';
import type { Stakeholder, StakeholderDetails } from '../../domain/stakeholder.ts';
import type { Touch } from '../../domain/touch.ts';
import { summarizeAgain } from '../../domain/touch-summary.ts';
import { findAdded } from '../added-refs.ts';
import type { Change, TouchesChange } from '../changed.ts';
import type { Recorder } from '../recorder.ts';
import {
  findHolder,
  type StakeholderRecord,
  toStakeholder,
  toStakeholderRecord,
} from '../stakeholder-record.ts';
import { unpackTouches } from '../touch-chunk.ts';
import { putTouches, touchesOf } from '../touches-within.ts';
import { type Merged, mergePeople } from './merge.ts';

/** A deed with the answer it gave. */
type Answered = Deed & { answer?: unknown };

/**
 * The way back from a merge, and from taking one back, which may be years later: names what had to stay. Not record by
 * record, as other operations go back: what was done with the one person since is shared out, and nothing of it lost.
 * Undefined when the deed is neither.
 */
export async function undoMerge(
  recorder: Recorder,
  deed: Answered,
  changes: readonly Change[],
): Promise<Set<string> | undefined> {
  const { merge, isMerged } = await findMerge(recorder, deed);
  if (!merge) return undefined;
  return isMerged ? makeTwo(recorder, partiesOf(merge, changes), changes) : mergeAgain(recorder, merge);
}

/** The merge at the end of a row of undoings, and whether the deed has left one person or two. */
async function findMerge(
  { transaction }: Recorder,
  deed: Answered,
): Promise<{ merge?: Merged; isMerged: boolean }> {
  let isMerged = true;
  let first: Answered | undefined = deed;
  while (first?.undoes) {
    first = await transaction.objectStore('history').get(first.undoes);
    isMerged = !isMerged;
  }
  if (first?.name !== 'mergePeople' || !first.answer) return { isMerged };
  return { merge: first.answer as Merged, isMerged };
}

/** The two as they were just before they became one by this deed. */
function partiesOf({ into, from, became }: Merged, changes: readonly Change[]): Merged {
  const before = (one: Stakeholder): Stakeholder => {
    const change = changes.find(({ store, key }) => store === 'stakeholders' && key === one.id);
    return change && 'before' in change ? toStakeholder(change.before as StakeholderRecord) : one;
  };
  return { into: before(into), from: before(from), became };
}

async function makeTwo(recorder: Recorder, merged: Merged, changes: readonly Change[]): Promise<Set<string>> {
  const { transaction } = recorder;
  const store = transaction.objectStore('stakeholders');
  const record = await store.get(merged.into.id);
  if (!record || (await store.getKey(merged.from.id))) return new Set([merged.became.name]);
  const now = toStakeholder(record);
  const emails = await freeFor(recorder, merged.from, now);
  const own = now.emails.filter((email) => !emails.includes(email) || merged.into.emails.includes(email));
  const theirs = emails.filter((email) => !own.includes(email));
  if (own.length === 0 || theirs.length === 0) return new Set([now.name]);
  const kept = new Set<string>();
  const into = { ...asBefore(merged, now, kept), emails: own, updatedAt: recorder.operation.at };
  const from = { ...merged.from, emails: theirs, summary: summarizeAgain(merged.from.summary, []) };
  await recorder.put('stakeholders', toStakeholderRecord(into));
  await recorder.put('stakeholders', toStakeholderRecord(from));
  await giveEntriesBack(recorder, merged, changes);
  await giveTouchesBack(recorder, into, from, changes);
  return kept;
}

/** Those addresses of whoever comes back that nobody else has got since. */
async function freeFor(
  { transaction }: Recorder,
  from: Stakeholder,
  now: Stakeholder,
): Promise<Stakeholder['emails']> {
  const free: Stakeholder['emails'] = [];
  for (const email of from.emails) {
    const holder = await findHolder(transaction.objectStore('stakeholders'), email);
    if (!holder || holder.id === now.id) free.push(email);
  }
  return free;
}

/** Each detail as it was before, unless the user has changed it since: then theirs stays, and is named. */
function asBefore({ into, became }: Omit<Merged, 'from'>, now: Stakeholder, kept: Set<string>): Stakeholder {
  const [was, left, is] = [into, became, now].map((one) => new Map<string, unknown>(Object.entries(one)));
  const fields = [
    ...new Set([...(was?.keys() ?? []), ...(left?.keys() ?? []), ...(is?.keys() ?? [])]),
  ].filter((field) => !KEPT_IN_STEP.has(field));
  const back = new Map(is);
  for (const field of fields) {
    const value = was?.get(field);
    if (fingerprint(is?.get(field)) !== fingerprint(left?.get(field))) kept.add(now.name);
    else if (value === undefined) back.delete(field);
    else back.set(field, value);
  }
  return { ...(Object.fromEntries(back) as StakeholderDetails & Stakeholder) };
}

/** Addresses are shared out, and these follow from the rest. */
const KEPT_IN_STEP = new Set(['id', 'emails', 'summary', 'updatedAt']);

/** As they are now: work on them since goes along. What was removed since stays so. */
async function giveEntriesBack(
  recorder: Recorder,
  { into, from }: Merged,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    if (change.store !== 'ledger') continue;
    if ((change.before as LedgerEntry | undefined)?.stakeholderId !== from.id) continue;
    const entry = await recorder.transaction.objectStore('ledger').get(change.key as never);
    if (entry?.stakeholderId === into.id) await recorder.put('ledger', { ...entry, stakeholderId: from.id });
  }
}

/** Each gets what was theirs; what was recorded since stays with the one it was recorded for. */
async function giveTouchesBack(
  recorder: Recorder,
  into: Stakeholder,
  from: Stakeholder,
  changes: readonly Change[],
): Promise<void> {
  const [ofInto, ofFrom] = [into, from].map(({ id }) =>
    changes.find((change): change is TouchesChange => change.store === 'touches' && change.key === id),
  );
  const before = await touchesOf(recorder.transaction, into.id);
  const now = new Map(before.map((touch) => [touch.ref, touch]));
  const were = (ofFrom?.removed ?? []).flatMap(unpackTouches);
  const refs = were.map(({ ref }) => ref);
  const added = ofInto ? findAdded(ofInto.added, refs) : new Set();
  const theirs = were.flatMap((touch): Touch[] => {
    if (!added.has(touch.ref)) return [touch];
    const known = now.get(touch.ref);
    return known ? [known] : [];
  });
  for (const { ref } of theirs) if (added.has(ref)) now.delete(ref);
  for (const [index, touch] of (ofInto?.replaced ?? []).flatMap(unpackTouches).entries()) {
    if (fingerprint(now.get(touch.ref)) === ofInto?.became[index]) now.set(touch.ref, touch);
  }
  await putTouches(recorder, into, before, [...now.values()]);
  await putTouches(recorder, from, [], theirs);
}

/** Once more one person, with what stood there when they were one, and what has been changed since. */
async function mergeAgain(recorder: Recorder, { into, from, became }: Merged): Promise<Set<string>> {
  const record = await recorder.transaction.objectStore('stakeholders').get(into.id);
  if (!record) return new Set([became.name]);
  const kept = new Set<string>();
  const details = asBefore({ into: became, became: into }, toStakeholder(record), kept);
  const { answer } = await mergePeople(recorder, { into: into.id, from: from.id, details });
  return answer ? kept : new Set([became.name]);
}
