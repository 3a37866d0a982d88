import { parseEmailAddress } from './email-address.ts';

/** Why `text` is not an address, in words that follow "… is not an address:"; undefined when it is one. */
export function addressFault(text: string): string | undefined {
  if (parseEmailAddress(text)) return undefined;
  const [local = '', domain, ...more] = text.trim().split('@');
  if (domain === undefined) return 'there is no @ in it';
  if (more.length > 0) return 'there is more than one @ in it';
  if (local === '') return 'there is nothing before the @';
  if (domain === '') return 'there is nothing after the @';
  if (/\s/.test(local + domain)) return 'there is a blank in it';
  if (!domain.includes('.')) return 'the part after the @ has no dot, as example.com has';
  return 'there is something in it that no address has';
}
