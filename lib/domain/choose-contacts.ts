import type { Contact } from './contact.ts';
import type { EmailAddress } from './email-address.ts';
import type { Group } from './group.ts';
import { type Mailbox, toMailbox } from './mailbox.ts';
import type { ImportPlan } from './plan-import.ts';

/** Somebody whom an import would add, or give an address or tag, to be ticked: known by the first address that is new, if any. */
export type Candidate = {
  email: EmailAddress;
  name: string;
  organisation?: string;
  /** Absent of those who are tracked: their group is not the file's to say. */
  group?: Group;
  /** What they would be put under, and are not yet. */
  tags: readonly string[];
  /** Tracked already, and would get tags only. */
  onlyTags?: true;
};

export const candidatesOf = ({ fresh, gaining }: ImportPlan): Candidate[] => [
  ...fresh.flatMap(({ name, emails: [email], group, organisation, tags = [] }) =>
    email ? [{ email, name, group, tags, ...(organisation && { organisation }) }] : [],
  ),
  ...gaining.flatMap(({ stakeholder: { name, organisation, emails: theirs }, emails, tags }) => {
    const email = emails[0] ?? theirs[0];
    const more = {
      ...(organisation && { organisation }),
      ...(emails.length === 0 && { onlyTags: true as const }),
    };
    return email ? [{ email, name, tags, ...more }] : [];
  }),
];

/** The contacts of those who are ticked, in the groups that the user has put them in. */
export function chooseContacts(
  contacts: readonly Contact[],
  { fresh, gaining }: ImportPlan,
  chosen: ReadonlySet<EmailAddress>,
  groups: ReadonlyMap<EmailAddress, Group>,
): Contact[] {
  const put = new Map<Mailbox, Group | undefined>();
  const offered = [
    ...fresh.map(({ emails }) => emails),
    ...gaining.map(({ stakeholder, emails }) => [...emails, ...stakeholder.emails]),
  ];
  for (const emails of offered) {
    const [first] = emails;
    if (!first || !chosen.has(first)) continue;
    for (const email of emails) put.set(toMailbox(email), groups.get(first));
  }
  return contacts.flatMap((contact) => {
    const mailbox = contact.emails.map(toMailbox).find((one) => put.has(one));
    if (!mailbox) return [];
    const group = put.get(mailbox);
    return [group ? { ...contact, group } : contact];
  });
}
