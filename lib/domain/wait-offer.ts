import type { EmailAddress } from './email-address.ts';
import type { LedgerEntry } from './ledger.ts';
import { isAmong } from './mailbox.ts';
import type { PageSeen } from './page-seen.ts';
import { isWaiting } from './waiting.ts';

/**
 * Whether the last word of the open conversation is the user's own, to somebody with one of these addresses, and nothing
 * waits for their answer yet.
 */
export function isTheirTurn(
  page: PageSeen,
  own: readonly EmailAddress[],
  emails: readonly EmailAddress[],
  entries: readonly LedgerEntry[],
): boolean {
  if (page.kind !== 'thread') return false;
  const last = page.messages.at(-1);
  const [isOwn, isTheirs] = [isAmong(own), isAmong(emails)];
  const isSent = last?.from !== undefined && isOwn(last.from.email);
  if (!isSent || !last.recipients.some(({ email }) => isTheirs(email))) return false;
  return !entries.some((entry) => isWaiting(entry) && entry.origin?.thread === page.key);
}
