import type { Brand } from './brand.ts';
import { domainOf, type EmailAddress, isEmailAddress, parseEmailAddress } from './email-address.ts';
import { toMailbox } from './mailbox.ts';

/** An address, or a domain, which stands for every address at it and under it. */
export type ListEntry = Brand<string, 'ListEntry'>;

/** What the user says of addresses and domains: never a person, or always one. It goes before every rule of ours. */
export type PeopleLists = { never: readonly ListEntry[]; always: readonly ListEntry[] };

export const noLists: PeopleLists = { never: [], always: [] };

/** The entry that is typed: an address, a domain, or a domain with an @ before it. */
export function parseListEntry(text: string): ListEntry | undefined {
  const trimmed = text.trim();
  const address = parseEmailAddress(trimmed);
  if (address) return address as string as ListEntry;
  const domain = trimmed.replace(/^@/, '').toLowerCase();
  return isEmailAddress(`someone@${domain}`) ? (domain as ListEntry) : undefined;
}

/** The user's own word on an address, or undefined when there is none. What says more of the address wins. */
export function wordOn(address: EmailAddress, { never, always }: PeopleLists): keyof PeopleLists | undefined {
  if (never.length + always.length === 0) return undefined;
  const depth = (entries: readonly ListEntry[]) =>
    Math.max(0, ...entries.map((entry) => howNear(address, entry)));
  const [nearNever, nearAlways] = [depth(never), depth(always)];
  if (nearNever === 0 && nearAlways === 0) return undefined;
  return nearNever >= nearAlways ? 'never' : 'always';
}

/** 0: the entry says nothing of the address. The longer the domain, the nearer; the address itself is nearest. */
function howNear(address: EmailAddress, entry: ListEntry): number {
  const text: string = entry;
  if (isEmailAddress(text)) return toMailbox(text) === toMailbox(address) ? Number.POSITIVE_INFINITY : 0;
  const domain = domainOf(address);
  return domain === text || domain.endsWith(`.${text}`) ? text.length : 0;
}
