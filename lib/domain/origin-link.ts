import type { Origin } from './ledger.ts';

const HEX_ID = /^[0-9a-f]{12,20}$/;

/** Where the mail an entry came from can be opened; undefined when its id does not lead anywhere. */
export const originLink = ({ site, ref }: Origin): string | undefined =>
  site === 'gmail' && HEX_ID.test(ref) ? `https://mail.google.com/mail/u/0/#all/${ref}` : undefined;
