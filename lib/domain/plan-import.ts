import type { Contact, Refused } from './contact.ts';
import { readLabels } from './contact-tags.ts';
import type { EmailAddress } from './email-address.ts';
import { guessGroup } from './group.ts';
import { isAmong, type Mailbox, toMailbox } from './mailbox.ts';
import { noLists, type PeopleLists, wordOn } from './people-lists.ts';
import type { Stakeholder, StakeholderDetails } from './stakeholder.ts';
import { withTags } from './tags.ts';

/** What an import would do. Every contact is in exactly one list; several contacts may be one person. */
export type ImportPlan = {
  fresh: StakeholderDetails[];
  /** Tracked already by one address, and would gain `emails` and `tags`; nothing else of theirs changes. */
  gaining: { stakeholder: Stakeholder; emails: EmailAddress[]; tags: string[] }[];
  known: Stakeholder[];
  refused: Refused[];
};

/** Which addresses nobody is tracked by. */
type Rules = {
  own: readonly EmailAddress[];
  isOwn: (email: EmailAddress) => boolean;
  isNever: (email: EmailAddress) => boolean;
};

/** Somebody the file speaks of, tracked already or not. */
type Person = {
  stakeholder?: Stakeholder;
  details: StakeholderDetails;
  gained: EmailAddress[];
  /** What the file puts them under. */
  tags: string[];
};

/** Plans the import of `contacts` beside those who are tracked, found by mailbox, and without the user and whom they never track. */
export function planImport(
  contacts: readonly Contact[],
  tracked: ReadonlyMap<EmailAddress, Stakeholder>,
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): ImportPlan {
  const people = new Map<Mailbox, Person>();
  for (const stakeholder of new Set(tracked.values())) {
    claim(people, { stakeholder, details: stakeholder, gained: [], tags: [] }, stakeholder.emails);
  }
  const rules = {
    own,
    isOwn: isAmong(own),
    isNever: (email: EmailAddress) => wordOn(email, lists) === 'never',
  };
  const refused: Refused[] = [];
  const met = new Set<Person>();
  for (const contact of contacts) {
    const taken = takeContact(contact, people, rules);
    if ('reason' in taken) refused.push(taken);
    else met.add(taken);
  }
  return { ...sortOut(met), refused };
}

/** The person a contact is, with the contact's addresses; or why it is nobody. */
function takeContact(
  contact: Contact,
  people: Map<Mailbox, Person>,
  { own, isOwn, isNever }: Rules,
): Person | Refused {
  const { line, name: what } = contact;
  const others = contact.emails.filter((email) => !isOwn(email));
  if (others.length === 0) return { line, what, reason: 'is you: the address is your own' };
  const emails = others.filter((email) => !isNever(email));
  const [first] = emails;
  if (!first) return { line, what, reason: 'is on your list “Never a person”' };
  const [known, other] = new Set(emails.flatMap((email) => people.get(toMailbox(email)) ?? []));
  if (known && other) {
    const reason = `has addresses of two people: ${known.details.name} and ${other.details.name}`;
    return { line, what, reason };
  }
  const { tags, group: labelled } = readLabels(contact);
  const group = contact.group ?? labelled ?? guessGroup(first, own);
  const person = known ?? { details: toDetails(contact, emails, group), gained: [], tags: [] };
  person.tags = withTags(person, { add: tags });
  if (known) known.gained.push(...emails.filter((email) => people.get(toMailbox(email)) !== known));
  claim(people, person, emails);
  return person;
}

function sortOut(people: ReadonlySet<Person>): Omit<ImportPlan, 'refused'> {
  const plan: Omit<ImportPlan, 'refused'> = { fresh: [], gaining: [], known: [] };
  for (const { stakeholder, details, gained, tags } of people) {
    const fresh = tags.filter((tag) => !stakeholder?.tags?.includes(tag));
    if (!stakeholder) plan.fresh.push(withLabels(details, gained, tags));
    else if (gained.length + fresh.length > 0)
      plan.gaining.push({ stakeholder, emails: gained, tags: fresh });
    else plan.known.push(stakeholder);
  }
  return plan;
}

const withLabels = (
  details: StakeholderDetails,
  gained: EmailAddress[],
  tags: string[],
): StakeholderDetails => ({
  ...details,
  emails: [...details.emails, ...gained],
  ...(tags.length > 0 && { tags }),
});

function claim(people: Map<Mailbox, Person>, person: Person, emails: readonly EmailAddress[]): void {
  for (const email of emails) people.set(toMailbox(email), person);
}

const toDetails = (
  { name, nickname, role, organisation }: Contact,
  emails: EmailAddress[],
  group: StakeholderDetails['group'],
): StakeholderDetails => ({
  name,
  emails,
  group,
  ...(nickname && { nickname }),
  ...(role && { role }),
  ...(organisation && { organisation }),
});
