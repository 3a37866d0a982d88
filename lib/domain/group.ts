import { domainOf, type EmailAddress } from './email-address.ts';

export const groups = ['customer', 'team', 'executive', 'partner', 'other'] as const;
export type Group = (typeof groups)[number];

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
