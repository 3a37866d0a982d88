import { domainOf, type EmailAddress } from './email-address.ts';
import { isAmong, type Mailbox, toMailbox } from './mailbox.ts';
import type { PageSeen, PersonSeen } from './page-seen.ts';
import { noLists, type PeopleLists, wordOn } from './people-lists.ts';

/** Addresses that no person reads or writes from, by rule; the first rule that fits says why. */
const notPeople: { why: string; fits: (address: EmailAddress) => boolean }[] = [
  { why: 'a room or resource', fits: (address) => domainOf(address) === 'resource.calendar.google.com' },
  {
    why: 'a calendar',
    fits: (address) => /(^|\.)(group(\.v)?\.calendar|calendar)\.google\.com$/.test(domainOf(address)),
  },
  { why: 'never answered', fits: (address) => NO_REPLY.test(localPart(address)) },
  { why: 'a mail system', fits: (address) => MAIL_SYSTEM.test(localPart(address)) },
  {
    why: 'a mailing list',
    fits: (address) => LIST_DOMAIN.test(domainOf(address)) || LIST_NAME.test(localPart(address)),
  },
];

const NO_REPLY =
  /(^|[._+-])(no|not|do-?not|never)[._-]?(reply|respond|answer)([._+-]|$)|^(noreply|donotreply)/;
const MAIL_SYSTEM =
  /^(mailer-daemon|postmaster|bounces?|notifications?|calendar-notification|drive-shares-(dm-)?noreply|abuse|hostmaster)([+-].*)?$/;
const LIST_DOMAIN = /(^|\.)(googlegroups\.com|groups\.io|lists\..+|listserv\..+|mailman\..+)$/;
const LIST_NAME = /(^|[-.+])(unsubscribe|newsletter|bounce)s?([-.+]|$)/;

/** Why the address is not a person's, or undefined when it may be one. */
export const whyNotPerson = (address: EmailAddress): string | undefined =>
  notPeople.find((rule) => rule.fits(address))?.why;

/**
 * The people of the page's context, each once under the first address shown, in the page's order, the first part they
 * play kept: everybody on the
 * open conversation (and in open compose windows) or event, without the user and without what is not a person. A list
 * of mail has no context but what is being composed.
 */
export function peopleInSight(
  page: PageSeen,
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): PersonSeen[] {
  return distinctPeople(everybodyOn(page), own, lists);
}

/** The people of the visible rows of a list of mail. */
export const peopleInRows = (
  page: PageSeen,
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): PersonSeen[] => (page.kind === 'list' ? distinctPeople(page.rows, own, lists) : []);

/** Every address in sight or in rows, as the page spells it, that may be a person's and is not the user's own. */
export function addressesShown(
  page: PageSeen,
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): EmailAddress[] {
  return otherAddresses([...everybodyOn(page), ...(page.kind === 'list' ? page.rows : [])], own, lists);
}

/** The addresses of these people, each spelling once, that may be a person's and are not the user's own. */
export function otherAddresses(
  people: readonly PersonSeen[],
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): EmailAddress[] {
  const isOwn = isAmong(own);
  const addresses = new Set(people.map(({ email }) => email));
  return [...addresses].filter((email) => !isOwn(email) && isPerson(email, lists));
}

/** Whether an address may be a person's: by the user's word on it, else by the rules. */
export function isPerson(address: EmailAddress, lists: PeopleLists): boolean {
  const word = wordOn(address, lists);
  return word ? word === 'always' : whyNotPerson(address) === undefined;
}

/** The user's own addresses on this page. */
export const ownOn = (page: PageSeen): readonly EmailAddress[] => ('own' in page ? page.own : []);

function everybodyOn(page: PageSeen): PersonSeen[] {
  switch (page.kind) {
    case 'thread':
      return [
        ...page.messages.flatMap(({ from, recipients }) => [...(from ? [from] : []), ...recipients]),
        ...page.composing,
      ];
    case 'event':
      return page.guests;
    case 'list':
      return page.composing;
    default:
      return [];
  }
}

function distinctPeople(
  people: readonly PersonSeen[],
  own: readonly EmailAddress[],
  lists: PeopleLists,
): PersonSeen[] {
  const isOwn = isAmong(own);
  const found = new Map<Mailbox, PersonSeen>();
  for (const person of people) {
    if (isOwn(person.email) || !isPerson(person.email, lists)) continue;
    const mailbox = toMailbox(person.email);
    const known = found.get(mailbox);
    if (!known) found.set(mailbox, person);
    else if (isBareAddress(known) && !isBareAddress(person))
      found.set(mailbox, { ...known, name: person.name });
  }
  return [...found.values()];
}

const isBareAddress = ({ name, email }: PersonSeen): boolean => name === '' || name.toLowerCase() === email;

const localPart = (address: EmailAddress): string => address.slice(0, address.lastIndexOf('@'));
