import type { Contact } from '../../../lib/domain/contact.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import { type AccountLine, toAccount } from '../../../lib/domain/import-account.ts';
import type { Weighed } from '../../../lib/domain/mail-weigh.ts';
import { nameOrAddress } from '../../../lib/domain/names.ts';
import { importMailInWorker } from '../../../lib/extension/import-mail.ts';
import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import { ensureStaged } from '../../../lib/store/imports.ts';
import type { Choosing } from './mail-import-state.ts';

/** Imports the chosen with all their mails, and accounts for everything that was read. Throws ImportLostError. */
export async function importFrom(
  { session, people, own }: Choosing,
  chosen: ReadonlySet<EmailAddress>,
): Promise<{ done: MailImported; account: AccountLine[] }> {
  await ensureStaged(session);
  const contacts = people.filter(({ email }) => chosen.has(email)).map(toContact);
  const done = await importMailInWorker(
    contacts,
    own.map(({ email }) => email),
  );
  const { added, gained, examples, touches, mails: counted, skipped } = done;
  const known = contacts.length - added.length - gained.length;
  const account = toAccount({
    mails: session.mails,
    people: { added: added.length, gained: gained.length, known, examples },
    touches,
    counted,
    skipped,
    refused: session.refused,
  });
  return { done, account };
}

const toContact = ({ email, name, organisation }: Weighed, index: number): Contact => ({
  line: index + 1,
  name: nameOrAddress({ name, email }),
  emails: [email],
  ...(organisation && { organisation: organisation.name }),
  labels: [],
});
