import type { FollowUp } from '../domain/ledger.ts';
import { type ReplyTerms, toRepliesDue } from '../domain/replies-due.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { ReadTransaction } from './schema.ts';

/** The replies that are owed to these people, but those about which something has been done or put off. */
export async function repliesTo(
  transaction: ReadTransaction,
  people: readonly Stakeholder[],
  { replyHours, ...terms }: Omit<ReplyTerms, 'to'>,
): Promise<FollowUp[]> {
  const owed = people.flatMap(({ id, summary }) => {
    const hours = summary.kept?.entries.replyHours ?? replyHours;
    return toRepliesDue(summary.owed ?? [], { to: id, replyHours: hours, ...terms });
  });
  const ledger = transaction.objectStore('ledger');
  const known = await Promise.all(owed.map(({ id }) => ledger.getKey(id)));
  return owed.filter((_reply, index) => known[index] === undefined);
}
