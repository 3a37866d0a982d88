import { domainOf, type EmailAddress } from './email-address.ts';

export const groups = ['customer', 'team', 'executive', 'partner', 'other'] as const;
export type Group = (typeof groups)[number];

/** What people write for a group in a table of theirs: its name, in the singular or the plural, or another word for it. */
const words: Record<Group, readonly string[]> = {
  customer: ['customer', 'client', 'account', 'buyer', 'user'],
  team: ['team', 'team member', 'colleague', 'internal', 'employee'],
  executive: ['executive', 'exec', 'leadership', 'management', 'board', 'c-level'],
  partner: ['partner', 'vendor', 'supplier'],
  other: ['other'],
};

/** The group that a word names, if it names one. */
export function parseGroup(text: string): Group | undefined {
  const word = text.trim().toLowerCase().replace(/s$/, '');
  return groups.find((group) => words[group].includes(word));
}

/** Everybody has these, so sharing one says nothing about working together. */
const PUBLIC_DOMAINS = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'proton.me',
  'protonmail.com',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  '163.com',
]);

/** Whether a domain is a provider's, where anybody may have a mailbox. */
export const isPublicDomain = (domain: string): boolean => PUBLIC_DOMAINS.has(domain);

/** Somebody at the user's own company is of the team, anybody else a customer, until the user says otherwise. */
export function guessGroup(address: EmailAddress, own: readonly EmailAddress[]): Group {
  const domain = domainOf(address);
  if (isPublicDomain(domain)) return 'other';
  return own.some((mine) => domainOf(mine) === domain) ? 'team' : 'customer';
}
