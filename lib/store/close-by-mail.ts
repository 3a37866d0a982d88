import { endedByMail } from '../domain/ended-by-mail.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import type { MailSeen } from '../domain/waiting.ts';
import { toEntry, toRecord } from './ledger-record.ts';
import type { Recorder } from './recorder.ts';

/** Mail with somebody that is new ends what has waited for it, in the operation that records the mail. */
export async function closeByMail(
  recorder: Recorder,
  id: StakeholderId,
  news: readonly MailSeen[],
): Promise<void> {
  const mails = news.filter(({ touch }) => touch.kind === 'email');
  if (mails.length === 0) return;
  const records = await recorder.transaction.objectStore('ledger').index('stakeholderId').getAll(id);
  const ended = endedByMail(records.map(toEntry), mails, recorder.operation.at);
  for (const entry of ended) await recorder.put('ledger', toRecord(entry));
}
