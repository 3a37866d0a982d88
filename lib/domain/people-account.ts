import { candidatesOf } from './choose-contacts.ts';
import type { Contact } from './contact.ts';
import type { EmailAddress } from './email-address.ts';
import { type AccountLine, accountLine, byReason } from './import-account.ts';
import { type Mailbox, toMailbox } from './mailbox.ts';
import type { ImportPlan } from './plan-import.ts';

/** What was in files of contacts, and who of them was ticked. `plan.refused` has what the files' readers refused as well. */
export type PeopleAccountOf = {
  contacts: readonly Contact[];
  /** Of the refused, those that are no entry of `contacts`. */
  unread: number;
  plan: ImportPlan;
  chosen: ReadonlySet<EmailAddress>;
};

/** What became of every entry: what follows the first line adds up to it. */
export function peopleAccount({ contacts, unread, plan, chosen }: PeopleAccountOf): AccountLine[] {
  const { known, refused, gaining, fresh } = plan;
  const all = candidatesOf(plan);
  const ticked = all.filter(({ email }) => chosen.has(email));
  const left = all.filter(({ email }) => !chosen.has(email));
  const added = ticked.filter(({ group }) => group !== undefined);
  const gained = ticked.filter(({ group }) => group === undefined);
  const people = fresh.length + gaining.length + known.length;
  const again = contacts.length + unread - refused.length - people;
  const line = (outcome: AccountLine['outcome'], of: readonly { name: string }[], reason: string) =>
    accountLine(outcome, 'entries', of.length, reason, of[0]?.name);
  return [
    accountLine(
      'read',
      'entries',
      contacts.length + unread,
      'everything in the files; what became of it follows',
    ),
    line('new', added, 'ticked, and not tracked before'),
    line('merged', gained, 'tracked already, and got another address or tag'),
    accountLine('merged', 'entries', again, 'another entry of somebody in these files', firstAgain(contacts)),
    line('known', known, 'tracked already'),
    line('skipped', left, 'you have not ticked them'),
    ...byReason(refused).map(({ reason, count, example }) =>
      accountLine('refused', 'entries', count, reason, example),
    ),
  ].filter(({ count }) => count > 0);
}

/** The first entry of somebody who has had one before. */
function firstAgain(contacts: readonly Contact[]): string | undefined {
  const met = new Set<Mailbox>();
  for (const { name, emails } of contacts) {
    const mailboxes = emails.map(toMailbox);
    if (mailboxes.some((one) => met.has(one))) return name;
    for (const one of mailboxes) met.add(one);
  }
  return undefined;
}
