import type { EmailAddress } from '../domain/email-address.ts';
import { type Mailbox, toMailbox, toMailboxes } from '../domain/mailbox.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';

/** A stakeholder as kept: with the mailboxes of their addresses, by which they are found. */
export type StakeholderRecord = Stakeholder & { mailboxes: Mailbox[] };

/** The indexes of the store `stakeholders`, as far as finding by address needs them. */
type Finder<T> = {
  index(name: 'emails'): { get(email: EmailAddress): Promise<T | undefined> };
  index(name: 'mailboxes'): { get(mailbox: Mailbox): Promise<T | undefined> };
};

export const toStakeholderRecord = (stakeholder: Stakeholder): StakeholderRecord => ({
  ...stakeholder,
  mailboxes: toMailboxes(stakeholder.emails),
});

export function toStakeholder({ mailboxes, ...stakeholder }: StakeholderRecord): Stakeholder {
  return stakeholder;
}

/**
 * Who is tracked at an address: whoever has it as it is spelt, else whoever has its mailbox. Two people may have had
 * spellings of one mailbox since before mailboxes were known.
 */
export async function findHolder(
  store: Finder<StakeholderRecord>,
  email: EmailAddress,
): Promise<Stakeholder | undefined> {
  const record =
    (await store.index('emails').get(email)) ?? (await store.index('mailboxes').get(toMailbox(email)));
  return record && toStakeholder(record);
}
