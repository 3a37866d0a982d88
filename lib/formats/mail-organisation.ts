import { parse } from 'tldts';
import { domainOf, type EmailAddress } from '../domain/email-address.ts';
import { isPublicDomain } from '../domain/group.ts';
import type { Organisation } from '../domain/mail-weigh.ts';

/**
 * Whose an address is, by the domain that somebody has registered: `mail.northwind.co.uk` is Northwind's. Nobody's for
 * providers of mailboxes. Brings the list of public suffixes with it, so only the import's worker uses it.
 */
export function organisationOf(email: EmailAddress): Organisation | undefined {
  const { domain, domainWithoutSuffix } = parse(domainOf(email));
  if (!domain || !domainWithoutSuffix || isPublicDomain(domain)) return undefined;
  const name = domainWithoutSuffix.charAt(0).toUpperCase() + domainWithoutSuffix.slice(1);
  return { domain, name };
}
