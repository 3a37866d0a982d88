import { type Address, addressParser } from 'postal-mime';
import type { MailAddress } from '../domain/mail-read.ts';
import { rewriteComments } from './mail-comments.ts';
import { plainWords } from './mail-words.ts';

/** Everybody a field names, members of groups too, in its order. An entry without an @ is nobody's address. */
export function parseAddresses(raw: string): MailAddress[] {
  const text = plainWords(raw);
  return addressParser(text.includes('(') ? plainComments(text) : text)
    .flatMap(membersOf)
    .filter(({ address }) => address.includes('@'));
}

const membersOf = (entry: Address): MailAddress[] =>
  entry.group ? entry.group.map(toMailAddress) : [toMailAddress(entry)];

const toMailAddress = ({ name, address = '' }: { name: string; address?: string }): MailAddress => ({
  name: name.replaceAll(/\s+/g, ' ').trim(),
  address: address.trim().toLowerCase(),
});

/** Comments may hold comments, and may stand within the brackets of an address: postal-mime knows neither. */
const plainComments = (text: string): string =>
  rewriteComments(text, (inside, isBracketed) =>
    isBracketed ? '' : ` (${inside.replaceAll(/[()\\]/g, '')}) `,
  );
