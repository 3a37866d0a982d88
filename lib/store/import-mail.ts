import type { Contact } from '../domain/contact.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { addSkipped } from '../domain/import-account.ts';
import { packSeen } from '../domain/import-rows.ts';
import type { Skipped } from '../domain/mail-batch.ts';
import { addPeople, type MailColumns } from '../domain/mail-columns.ts';
import {
  chooseInMail,
  type MailsCounted,
  noMails,
  plusBatch,
  touchesOfBatch,
} from '../domain/mail-touches.ts';
import type { OperationId } from '../domain/operation.ts';
import type { Instant } from '../domain/time.ts';
import type { TouchSeen } from '../domain/touch.ts';
import { stagedBatches } from './imports.ts';
import type { ImportedMail } from './operations/import-mail.ts';
import { newOperationId, perform } from './perform.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** What an import of mail has done, the operation it was, and what became of every mail that was staged. */
export type MailImported = ImportedMail & {
  operation: OperationId;
  mails: MailsCounted;
  skipped: Skipped[];
};

/** Imports the chosen people with every mail of theirs that has been staged, as one operation. */
export async function importStagedMail(
  contacts: readonly Contact[],
  own: readonly EmailAddress[],
  now: Instant = Date.now(),
): Promise<MailImported> {
  const emails = contacts.flatMap((contact) => contact.emails);
  const people: MailColumns['people'] = [];
  const [seen, met]: [TouchSeen[], Set<string>] = [[], new Set()];
  let [mails, skipped]: [MailsCounted, Skipped[]] = [noMails, []];
  // Twice over the batches: somebody may be met, and named, in a later one only.
  for await (const batch of stagedBatches()) addPeople(people, batch);
  const who = chooseInMail(people, own, emails);
  for await (const batch of stagedBatches()) {
    const found = touchesOfBatch(batch, who, met);
    for (const one of found.seen) seen.push(one);
    mails = plusBatch(mails, found);
    skipped = addSkipped(skipped, batch.skipped);
  }
  const operation = newOperationId();
  const args = { contacts, own, touches: packSeen(seen) };
  const imported = await perform('importMail', args, { id: operation, at: now, by: 'import' });
  // Too much for the journal: the snapshot is what it has. Where there can be none, the import is kept all the same.
  await takeSnapshot().catch(() => undefined);
  return { ...imported, operation, mails, skipped };
}
