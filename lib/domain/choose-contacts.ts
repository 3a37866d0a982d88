import type { Contact } from './contact.ts';
import type { EmailAddress } from './email-address.ts';
import type { Group } from './group.ts';
import type { ImportPlan } from './plan-import.ts';

/** Somebody whom an import would add, or give an address, to be ticked: known by the first address that is new. */
export type Candidate = {
  email: EmailAddress;
  name: string;
  organisation?: string;
  /** Absent of those who are tracked: their group is not the file's to say. */
  group?: Group;
};

export const candidatesOf = ({ fresh, gaining }: ImportPlan): Candidate[] => [
  ...fresh.flatMap(({ name, emails: [email], group, organisation }) =>
    email ? [{ email, name, group, ...(organisation && { organisation }) }] : [],
  ),
  ...gaining.flatMap(({ stakeholder: { name, organisation }, emails: [email] }) =>
    email ? [{ email, name, ...(organisation && { organisation }) }] : [],
  ),
];

/** The contacts of those who are ticked, in the groups that the user has put them in. */
export function chooseContacts(
  contacts: readonly Contact[],
  { fresh, gaining }: ImportPlan,
  chosen: ReadonlySet<EmailAddress>,
  groups: ReadonlyMap<EmailAddress, Group>,
): Contact[] {
  const put = new Map<EmailAddress, Group | undefined>();
  for (const { emails } of [...fresh, ...gaining]) {
    const [first] = emails;
    if (!first || !chosen.has(first)) continue;
    for (const email of emails) put.set(email, groups.get(first));
  }
  return contacts.flatMap((contact) => {
    const email = contact.emails.find((one) => put.has(one));
    if (!email) return [];
    const group = put.get(email);
    return [group ? { ...contact, group } : contact];
  });
}
