import { betterTouch } from '../domain/better-touch.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { exampleOf } from '../domain/example-of.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Touch, TouchSeen } from '../domain/touch.ts';
import { summarizeAgain } from '../domain/touch-summary.ts';
import type { MailSeen } from '../domain/waiting.ts';
import { closeByMail } from './close-by-mail.ts';
import { inLots } from './in-lots.ts';
import type { Recorder } from './recorder.ts';
import { putAll } from './replace-store.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { findHolder, type StakeholderRecord, toStakeholderRecord } from './stakeholder-record.ts';
import { packTouches, unpackTouches } from './touch-chunk.ts';

type Reader = Pick<ReadTransaction | WriteTransaction, 'objectStore'>;

/** Every key of the store `touches` that belongs to the stakeholder. */
export const everyYearOf = (id: StakeholderId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Somebody's touches, oldest year first. */
export const touchesOf = async (transaction: Reader, id: StakeholderId): Promise<Touch[]> =>
  (await transaction.objectStore('touches').getAll(everyYearOf(id))).flatMap(unpackTouches);

/** Touches that were not known, and touches that are known better now; with one of each, and one that was known. */
export type Added = { fresh: number; better: number; examples: TouchExamples };
export type TouchExamples = Partial<Record<'fresh' | 'better' | 'known', string>>;

/** What somebody knows already, so that it is not asked for: their touches so far, and that nothing waits for anybody. */
export type Known = { touches?: readonly Touch[]; isNothingWaiting?: boolean };

/** Adds touches to one stakeholder; what has waited for them is over. */
export async function addTouches(
  recorder: Recorder,
  stakeholder: Stakeholder,
  seen: readonly Omit<TouchSeen, 'email'>[],
  { touches, isNothingWaiting = false }: Known = {},
): Promise<Added> {
  const before = touches ?? (await touchesOf(recorder.transaction, stakeholder.id));
  const byRef = new Map(before.map((touch) => [touch.ref, touch]));
  const added: Added = { fresh: 0, better: 0, examples: {} };
  const news: MailSeen[] = [];
  for (const one of seen) {
    const was = byRef.get(one.touch.ref);
    const better = betterTouch(was, one);
    const outcome = !better ? 'known' : was ? 'better' : 'fresh';
    added.examples[outcome] ??= exampleOf(stakeholder.name, one.touch.subject);
    if (!better) continue;
    byRef.set(better.ref, better);
    news.push(better === one.touch ? one : { ...one, touch: better });
    added[was ? 'better' : 'fresh']++;
  }
  if (news.length === 0) return added;
  await putTouches(recorder, stakeholder, before, [...byRef.values()]);
  if (!isNothingWaiting) await closeByMail(recorder, stakeholder.id, news);
  return added;
}

/** Writes all touches of a stakeholder anew, and their summary with them. */
export async function putTouches(
  { transaction, noteTouches }: Recorder,
  stakeholder: Stakeholder | StakeholderRecord,
  before: readonly Touch[],
  after: readonly Touch[],
): Promise<void> {
  noteTouches(stakeholder.id, before, after);
  const store = transaction.objectStore('touches');
  if (before.length > 0) await store.delete(everyYearOf(stakeholder.id));
  const summary = summarizeAgain(stakeholder.summary, after);
  await Promise.all([
    putAll(transaction, 'touches', { records: packTouches(stakeholder.id, after) }),
    transaction.objectStore('stakeholders').put(toStakeholderRecord({ ...stakeholder, summary })),
  ]);
}

/** Those of `seen` who are tracked, each with what was seen of them. */
export async function resolve<Seen extends { email: EmailAddress }>(
  transaction: Reader,
  seen: readonly Seen[],
): Promise<Map<Stakeholder, Seen[]>> {
  const store = transaction.objectStore('stakeholders');
  const stakeholders = new Map<StakeholderId, Stakeholder>();
  const ofEach = new Map<Stakeholder, Seen[]>();
  await inLots(
    Map.groupBy(seen, (one): EmailAddress => one.email),
    async ([email, ofAddress]) => {
      const found = await findHolder(store, email);
      if (!found) return;
      const stakeholder = stakeholders.get(found.id) ?? found;
      stakeholders.set(stakeholder.id, stakeholder);
      ofEach.set(stakeholder, [...(ofEach.get(stakeholder) ?? []), ...ofAddress]);
    },
  );
  return ofEach;
}
