import { type FollowUp, isOpenFollowUp, type LedgerEntry } from './ledger.ts';
import { baseSubject } from './mail-subject.ts';
import { tick } from './new-entry.ts';
import { isReply } from './replies-due.ts';
import { findSent, isDrafted, sentThanks, settleThanks } from './thanks-due.ts';
import type { Instant } from './time.ts';
import { closeByAnswer, findAnswer, isWaiting, type MailSeen } from './waiting.ts';

/** What mail that is new ends, as it is afterwards: a wait by an answer, a reply that was put off and a draft of thanks by being sent. */
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
    if (isOpenFollowUp(entry) && isReply(entry)) {
      return mails.some((mail) => isReplyTo(entry, mail)) ? [tick(entry, now)] : [];
    }
    const sent = isDrafted(entry) ? findSent(entry, mails) : undefined;
    if (!isDrafted(entry) || !sent) return [];
    const thanks = sentThanks(entry, sent, now);
    return [thanks, ...settleThanks(thanks, entries, now)];
  });
}

/** The user has written in that conversation since. */
const isReplyTo = ({ createdAt, origin }: FollowUp, { touch }: MailSeen): boolean =>
  touch.kind === 'email' &&
  touch.direction === 'out' &&
  touch.at > createdAt &&
  baseSubject(touch.subject ?? '') === baseSubject(origin?.subject ?? '');
