import { domainOf } from './email-address.ts';
import { fold } from './fold.ts';
import { isPublicDomain } from './group.ts';
import { areLookAlikes, ownPart } from './look-alike.ts';
import type { Stakeholder } from './stakeholder.ts';

/** Where somebody works, as far as they say: the domains of their own addresses, and names of organisations. */
export type WorkPlaces = { domains: string[]; names: string[] };

/** What companies add to their names. */
const LEGAL =
  /\b(?:inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|se|kg|sa|sas|sarl|sl|srl|spa|bv|nv|ab|as|oy|lda|ltda)\b/g;

export function toWorkPlaces({
  emails,
  organisation,
}: Pick<Stakeholder, 'emails' | 'organisation'>): WorkPlaces {
  const domains = [...new Set(emails.map(domainOf))].filter((domain) => !isPublicDomain(domain));
  const said = organisation ? plain(organisation) : '';
  return {
    domains,
    names: [...new Set([...(said ? [said] : []), ...domains.map((one) => plain(ownPart(one)))])],
  };
}

/** How two people's places stand to each other. `unknown`: one of them says nothing of theirs. */
export type Together =
  | { how: 'together' | 'apart' | 'unknown' }
  | { how: 'look-alike'; domains: [string, string] };

export function compareWorkPlaces(one: WorkPlaces, other: WorkPlaces): Together {
  if (one.domains.some((domain) => other.domains.includes(domain))) return { how: 'together' };
  // Before the names: whoever poses as somebody says that they work there.
  for (const domain of one.domains) {
    const alike = other.domains.find((theirs) => areLookAlikes(domain, theirs));
    if (alike) return { how: 'look-alike', domains: [domain, alike] };
  }
  if (one.names.some((name) => other.names.includes(name))) return { how: 'together' };
  return { how: one.names.length === 0 || other.names.length === 0 ? 'unknown' : 'apart' };
}

const plain = (organisation: string): string =>
  fold(organisation)
    .replaceAll('.', '')
    .replaceAll(LEGAL, ' ')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
