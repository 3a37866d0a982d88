import { isAlike, joined, type Precedence } from '../domain/joined.ts';
import { type Mailbox, toMailboxes } from '../domain/mailbox.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Touch } from '../domain/touch.ts';
import { summarizeAgain, withoutKept } from '../domain/touch-summary.ts';
import type { CheckedDump } from './dump-check.ts';
import { dumpedStores } from './dump-stores.ts';
import type { Database, WriteTransaction } from './schema.ts';
import {
  findHolder,
  type StakeholderRecord,
  toStakeholder,
  toStakeholderRecord,
} from './stakeholder-record.ts';
import { packTouches, type TouchChunk, unpackTouches } from './touch-chunk.ts';
import { touchesOf } from './touches-within.ts';
import { transactIn, type Written } from './transact.ts';

/** What a merge has brought: new people, people who are not as they were, and besides, settings, meetings and people seen. */
export type Merged = { people: number; changed: number; touches: number; entries: number; besides: number };

export const isNews = (merged: Merged): boolean => Object.values(merged).some((count) => count > 0);

type Fate = 'new' | 'changed' | 'same';

/** Who of the dump is whom here, and what has come of them. */
type Known = ReadonlyMap<StakeholderId, { stakeholder: Stakeholder; is: Fate }>;

/**
 * Adds a dump to what is here, in one transaction, and takes nothing away. People are the same when their id or a
 * mailbox of theirs is; a touch counts once by its `ref`. Twice is the same as once.
 */
export function mergeDump(
  database: Database,
  dump: CheckedDump,
  precedence: Precedence,
): Promise<Written<Merged>> {
  return transactIn(database, [...dumpedStores], async (transaction) => {
    const known = await mergePeople(transaction, dump.stakeholders, precedence);
    const touches = await mergeTouches(transaction, dump.touches, known);
    const entries = await mergeEntries(transaction, dump.ledger, known, precedence);
    const besides = await addMissing(transaction, dump);
    const countOf = (what: Fate) => [...known.values()].filter(({ is }) => is === what).length;
    return { people: countOf('new'), changed: countOf('changed'), touches, entries, besides };
  });
}

async function mergePeople(
  transaction: WriteTransaction,
  theirs: readonly StakeholderRecord[],
  precedence: Precedence,
): Promise<Known> {
  const store = transaction.objectStore('stakeholders');
  const known = new Map<StakeholderId, { stakeholder: Stakeholder; is: Fate }>();
  for (const record of theirs) {
    const one = toStakeholder(record);
    const here = await findSame(transaction, one);
    const free = await freeAddresses(transaction, one, here?.id);
    const stakeholder = here
      ? joined(here, one, free, precedence)
      : { ...one, emails: free, summary: withoutKept(one.summary) };
    await store.put(toStakeholderRecord(stakeholder));
    await forgetSeen(transaction, toMailboxes(stakeholder.emails));
    known.set(one.id, { stakeholder, is: here ? (isAlike(here, stakeholder) ? 'same' : 'changed') : 'new' });
  }
  return known;
}

async function findSame(transaction: WriteTransaction, one: Stakeholder): Promise<Stakeholder | undefined> {
  const store = transaction.objectStore('stakeholders');
  const record = await store.get(one.id);
  if (record) return toStakeholder(record);
  for (const email of one.emails) {
    const holder = await findHolder(store, email);
    if (holder) return holder;
  }
  return undefined;
}

/** The addresses that belong to nobody else here. */
async function freeAddresses(
  transaction: WriteTransaction,
  { emails }: Stakeholder,
  id: StakeholderId | undefined,
): Promise<Stakeholder['emails']> {
  const store = transaction.objectStore('stakeholders');
  const holders = await Promise.all(emails.map((email) => findHolder(store, email)));
  return emails.filter((_email, index) => !holders[index] || holders[index].id === id);
}

/** They are tracked now. */
async function forgetSeen(transaction: WriteTransaction, mailboxes: readonly Mailbox[]): Promise<void> {
  const store = transaction.objectStore('sightings');
  for (const mailbox of mailboxes) {
    for (const key of await store.index('mailbox').getAllKeys(mailbox)) await store.delete(key);
  }
}

async function mergeTouches(
  transaction: WriteTransaction,
  chunks: readonly TouchChunk[],
  known: Known,
): Promise<number> {
  let added = 0;
  for (const [theirId, ofOne] of Map.groupBy(chunks, ({ stakeholderId }) => stakeholderId)) {
    const one = known.get(theirId);
    if (one) added += await addUnknown(transaction, one.stakeholder, ofOne.flatMap(unpackTouches));
  }
  return added;
}

async function addUnknown(
  transaction: WriteTransaction,
  stakeholder: Stakeholder,
  theirs: readonly Touch[],
): Promise<number> {
  const store = transaction.objectStore('touches');
  const here = await touchesOf(transaction, stakeholder.id);
  const refs = new Set(here.map(({ ref }) => ref));
  const fresh = theirs.filter(({ ref }) => !refs.has(ref));
  if (fresh.length === 0) return 0;
  const all = [...here, ...fresh];
  for (const chunk of packTouches(stakeholder.id, all)) await store.put(chunk);
  const summary = summarizeAgain(stakeholder.summary, all);
  await transaction.objectStore('stakeholders').put(toStakeholderRecord({ ...stakeholder, summary }));
  return fresh.length;
}

async function mergeEntries(
  transaction: WriteTransaction,
  entries: CheckedDump['ledger'],
  known: Known,
  precedence: Precedence,
): Promise<number> {
  const store = transaction.objectStore('ledger');
  let added = 0;
  for (const entry of entries) {
    const owner = known.get(entry.stakeholderId);
    const here = await store.get(entry.id);
    const isStale = here && (precedence === 'mine' || here.updatedAt >= entry.updatedAt);
    if (!owner || isStale) continue;
    await store.put({ ...entry, stakeholderId: owner.stakeholder.id });
    added++;
  }
  return added;
}

/** What is unknown here of the rest: nobody's work is in it, so what is here stays as it is. Answers how many records. */
async function addMissing(transaction: WriteTransaction, dump: CheckedDump): Promise<number> {
  const { sightings, meetings, settings } = dump;
  const [tracked, seen] = [transaction.objectStore('stakeholders'), transaction.objectStore('sightings')];
  let added = 0;
  for (const one of sightings) {
    const isKnown = (await findHolder(tracked, one.email)) ?? (await seen.index('mailbox').get(one.mailbox));
    if (isKnown) continue;
    await seen.put(one);
    added++;
  }
  const events = transaction.objectStore('meetings');
  for (const one of meetings) {
    if (await events.getKey(one.ref)) continue;
    await events.put(one);
    added++;
  }
  const set = transaction.objectStore('settings');
  for (const [name, value] of settings) {
    if (await set.getKey(name)) continue;
    await set.put(value, name);
    added++;
  }
  return added;
}
