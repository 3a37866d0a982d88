import type { EmailAddress } from './email-address.ts';
import { isAmong } from './mailbox.ts';
import type { PageSeen, PersonSeen } from './page-seen.ts';

/** What to call somebody in a letter: "Ortiz, Ana" and "Ana Ortiz" are both Ana; an address stays whole. */
export function firstName(name: string): string {
  if (name.includes('@')) return name;
  const [family, given] = name.split(',', 2);
  return ((given ?? family ?? '').trim().split(/\s+/)[0] ?? '') || name;
}

/** A name to show: the page's, else what stands before the @. */
export const nameOrAddress = ({ name, email }: { name: string; email: EmailAddress }): string =>
  name && name.toLowerCase() !== email ? name : email;

/** "Ana Ortiz", "Ana Ortiz and Dev Mehta", "Ana Ortiz, Dev Mehta and 3 more". */
export function nameList(names: readonly string[]): string {
  const [first = '', second, ...rest] = names;
  if (second === undefined) return first;
  return rest.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${rest.length} more`;
}

/** The user's first name as the page gives it; empty when it does not. */
export function ownName(page: PageSeen, own: readonly EmailAddress[]): string {
  const isOwn = isAmong(own);
  const me = everyEntry(page).find(({ email, name }) => isOwn(email) && name && !name.includes('@'));
  return me ? firstName(me.name) : '';
}

function everyEntry(page: PageSeen): PersonSeen[] {
  if (page.kind === 'event') return page.guests;
  if (page.kind !== 'thread') return [];
  return page.messages.flatMap(({ from, recipients }) => [...(from ? [from] : []), ...recipients]);
}
