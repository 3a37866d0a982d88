import type { Brand } from './brand.ts';

/** An address in lower case, without display name or brackets. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

/** RFC 5321 allows 254 characters for a whole address. */
const LONGEST = 254;
const SHAPE = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u;

/** The address in `text`, or undefined when it is none. Takes `mailto:` and surrounding blanks. */
export function parseEmailAddress(text: string | null | undefined): EmailAddress | undefined {
  if (!text || text.length > LONGEST + 20) return undefined;
  const address = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return isEmailAddress(address) ? address : undefined;
}

export function isEmailAddress(text: string): text is EmailAddress {
  return text.length <= LONGEST && text === text.toLowerCase() && SHAPE.test(text);
}

/** The part behind the @. */
export const domainOf = (address: EmailAddress): string => address.slice(address.lastIndexOf('@') + 1);
