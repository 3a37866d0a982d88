import type { Brand } from './brand.ts';
import { domainOf, type EmailAddress } from './email-address.ts';

/** What two spellings of one mailbox have in common: a key to find by, never an address to show or to write to. */
export type Mailbox = Brand<string, 'Mailbox'>;

/** How a provider delivers: whether `+tag` and dots before the @ make no difference, and another name of its domain. */
type Rules = { tags: boolean; dots: boolean; domain?: string };

/**
 * Only what a provider documents of its own domains; anybody else may deliver `ana+x@` to somebody else. As of
 * 2026-11: Gmail help "Dots don't matter in Gmail addresses" and "Use an email alias"; plus addressing of
 * Outlook.com, Fastmail, Proton Mail and iCloud Mail.
 */
const rules: Record<string, Rules> = {
  'gmail.com': { tags: true, dots: true },
  'googlemail.com': { tags: true, dots: true, domain: 'gmail.com' },
  'outlook.com': { tags: true, dots: false },
  'hotmail.com': { tags: true, dots: false },
  'live.com': { tags: true, dots: false },
  'fastmail.com': { tags: true, dots: false },
  'fastmail.fm': { tags: true, dots: false },
  'proton.me': { tags: true, dots: false },
  'protonmail.com': { tags: true, dots: false },
  'icloud.com': { tags: true, dots: false },
};

/** The mailbox an address is delivered to. Look-alike letters and punycode are other mailboxes. */
export function toMailbox(address: EmailAddress): Mailbox {
  const domain = domainOf(address);
  const rule = Object.hasOwn(rules, domain) ? rules[domain] : undefined;
  if (!rule) return address as string as Mailbox;
  const local = plainLocalPart(address.slice(0, -domain.length - 1), rule);
  return `${local}@${rule.domain ?? domain}` as Mailbox;
}

/** The mailboxes of all of somebody's addresses, each once. */
export const toMailboxes = (addresses: readonly EmailAddress[]): Mailbox[] => [
  ...new Set(addresses.map(toMailbox)),
];

/** Asks of an address whether it is one of these, however it is spelt. */
export function isAmong(addresses: readonly EmailAddress[]): (address: EmailAddress) => boolean {
  const mailboxes = new Set(toMailboxes(addresses));
  return (address) => mailboxes.has(toMailbox(address));
}

/** What nothing would be left of stays whole. */
function plainLocalPart(local: string, { tags, dots }: Rules): string {
  const untagged = (tags && local.split('+')[0]) || local;
  return (dots && untagged.replaceAll('.', '')) || untagged;
}
