import type { Contact } from '../domain/contact.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { addSkipped } from '../domain/import-account.ts';
import type { Skipped } from '../domain/mail-batch.ts';
import { addPeople, type MailColumns } from '../domain/mail-columns.ts';
import {
  chooseInMail,
  type MailsCounted,
  noMails,
  plusBatch,
  touchesOfBatch,
} from '../domain/mail-touches.ts';
import type { Operation, OperationId } from '../domain/operation.ts';
import type { Instant } from '../domain/time.ts';
import type { TouchSeen } from '../domain/touch.ts';
import { ensureRoom } from './has-room.ts';
import { operateWithin, operationStores } from './operation-in.ts';
import type { ImportedMail, MailToImport } from './operations/import-mail.ts';
import type { Database, StoreName } from './schema.ts';
import { batchesBy } from './staged-batches.ts';
import { readIn, transactIn, type Written } from './transact.ts';

/** Bytes that a mail may take while it is written: itself and its subject, in a log and in a table. */
const PER_MAIL = 400;

/** Whom to import of the mail that is staged, the user's own addresses, and the operation that it is to be. */
export type ChosenMail = {
  contacts: readonly Contact[];
  own: readonly EmailAddress[];
  operation: OperationId;
  at: Instant;
};

/** What an import of mail has done, the operation it was, and what became of every mail that was staged. */
export type MailImported = ImportedMail & {
  operation: OperationId;
  mails: MailsCounted;
  skipped: Skipped[];
};

/**
 * Imports the chosen people with every mail of theirs that has been staged, and forgets what was staged. Who calls this
 * tells of it (write-in.ts).
 */
export async function importMailIn(database: Database, chosen: ChosenMail): Promise<Written<MailImported>> {
  const { contacts, own, operation: id, at } = chosen;
  const { seen, mails, skipped } = await mailOf(database, chosen);
  await ensureRoom(seen.length * PER_MAIL);
  const args: MailToImport = { contacts, own, touches: seen };
  const operation: Operation = { id, name: 'importMail', args, at, by: 'import' };
  const stores: StoreName[] = [...operationStores, 'imports'];
  const { result, generation } = await transactIn(database, stores, async (transaction) => {
    const ran = await operateWithin(transaction, operation);
    // As one: after a crash nobody is asked again about mail that is in.
    await transaction.objectStore('imports').clear();
    return ran;
  });
  const imported = result.answer as ImportedMail;
  return { result: { ...imported, operation: id, mails, skipped }, generation };
}

/** Every staged mail with one of the chosen, and what became of the others. */
async function mailOf(
  database: Database,
  { contacts, own }: ChosenMail,
): Promise<{ seen: TouchSeen[]; mails: MailsCounted; skipped: Skipped[] }> {
  const batches = () => batchesBy((stores, work) => readIn(database, stores, work));
  const people: MailColumns['people'] = [];
  const [seen, met]: [TouchSeen[], Set<string>] = [[], new Set()];
  let [mails, skipped]: [MailsCounted, Skipped[]] = [noMails, []];
  // Twice over the batches: somebody may be met, and named, in a later one only.
  for await (const batch of batches()) addPeople(people, batch);
  const who = chooseInMail(
    people,
    own,
    contacts.flatMap(({ emails }) => emails),
  );
  for await (const batch of batches()) {
    const found = touchesOfBatch(batch, who, met);
    for (const one of found.seen) seen.push(one);
    mails = plusBatch(mails, found);
    skipped = addSkipped(skipped, batch.skipped);
  }
  return { seen, mails, skipped };
}
