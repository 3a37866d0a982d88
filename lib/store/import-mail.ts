import type { Contact } from '../domain/contact.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { Instant } from '../domain/time.ts';
import { withDatabase } from './database.ts';
import { type ChosenMail, importMailIn, type MailImported } from './import-mail-in.ts';
import { newOperationId } from './perform.ts';
import { type Copied, copyIn } from './snapshot-in.ts';
import { takeSnapshot } from './take-snapshot.ts';
import type { Written } from './transact.ts';
import { writeElsewhere } from './write-elsewhere.ts';

/** Who does the work of an import: this context, or a worker, for a page that shows something. */
export type MailImporter = {
  write: (chosen: ChosenMail) => Promise<Written<MailImported>>;
  copy: () => Promise<Copied>;
};

const here: MailImporter = {
  write: (chosen) => withDatabase((database) => importMailIn(database, chosen)),
  copy: () => withDatabase(copyIn),
};

/** Imports the chosen people with every mail of theirs that has been staged, as one operation. */
export async function importStagedMail(
  contacts: readonly Contact[],
  own: readonly EmailAddress[],
  at: Instant = Date.now(),
  { write, copy }: MailImporter = here,
): Promise<MailImported> {
  const result = await writeElsewhere(() => write({ contacts, own, operation: newOperationId(), at }));
  // Too much for the journal: the snapshot is what it has. Where there can be none, the import is kept all the same.
  await takeSnapshot(copy).catch(() => undefined);
  return result;
}
