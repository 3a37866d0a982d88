import type { LedgerEntry } from './ledger.ts';
import { findSent, isDrafted, sentThanks, settleThanks } from './thanks-due.ts';
import type { Instant } from './time.ts';
import { closeByAnswer, findAnswer, isWaiting, type MailSeen } from './waiting.ts';

/** What mail that is new ends, as it is afterwards: a wait by an answer, a draft of thanks by being sent. */
export function endedByMail(
  entries: readonly LedgerEntry[],
  mails: readonly MailSeen[],
  now: Instant,
): LedgerEntry[] {
  return entries.flatMap((entry): LedgerEntry[] => {
    if (isWaiting(entry)) {
      const answer = findAnswer(entry, mails);
      return answer ? [closeByAnswer(entry, answer, now)] : [];
    }
    const sent = isDrafted(entry) ? findSent(entry, mails) : undefined;
    if (!isDrafted(entry) || !sent) return [];
    const thanks = sentThanks(entry, sent, now);
    return [thanks, ...settleThanks(thanks, entries, now)];
  });
}
