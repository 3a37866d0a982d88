import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { type AnswerSeen, type FollowUp, isOpenFollowUp, type LedgerEntry, type Waiting } from './ledger.ts';
import { baseSubject, isAutomatic } from './mail-subject.ts';
import { DAY, type Instant } from './time.ts';
import { BROADCAST, type TouchSeen } from './touch.ts';
import { dayWords, timeOfDay } from './words-for-time.ts';

/** A follow-up that an answer closes. */
export type Wait = FollowUp & { waits: Waiting };

/** A mail that was seen; `thread` is there where the page says of which conversation it is. */
export type MailSeen = Pick<TouchSeen, 'touch' | 'thread'>;

const isWait = (entry: LedgerEntry): entry is Wait => entry.kind === 'follow-up' && entry.waits !== undefined;

export const isWaiting = (entry: LedgerEntry): entry is Wait => isOpenFollowUp(entry) && isWait(entry);

/** The first mail of theirs that answers: written after the wait began, in its conversation where that is known. */
export function findAnswer(wait: Wait, seen: readonly MailSeen[]): AnswerSeen | undefined {
  const answers = seen.filter((mail) => isAfter(wait, mail) && isOfConversation(wait, mail));
  const [first] = answers.map(({ touch }) => touch).sort((a, b) => a.at - b.at);
  return first && { ref: first.ref, at: first.at, ...(first.subject && { subject: first.subject }) };
}

/** Closed at the moment of the answer, by whichever mail that was. */
export const closeByAnswer = (wait: Wait, answer: AnswerSeen, now: Instant): Wait => ({
  ...wait,
  updatedAt: now,
  doneAt: answer.at,
  waits: { ...wait.waits, answer },
});

/** It was no answer after all: the wait goes on, and nothing up to that mail ends it again. */
export function waitOn({ doneAt, waits, ...rest }: Wait, now: Instant): Wait {
  const since = Math.max(waits.since, waits.answer?.at ?? 0);
  return { ...rest, updatedAt: now, waits: { since } };
}

/** So long what was closed by an answer is shown where it was open. */
const SHOWN_DAYS = 3;

/** What answers have closed lately, the newest first. */
export const closedLately = (entries: readonly LedgerEntry[], now: Instant): Wait[] =>
  entries
    .filter(isWait)
    .filter(({ waits, updatedAt }) => waits.answer && now - updatedAt < SHOWN_DAYS * DAY)
    .sort((a, b) => b.updatedAt - a.updatedAt);

/** "closed: Ana Ortiz answered on Thu 12 Nov, 09:14, Re: Q3 pricing". */
export function answerWords({ at, subject }: AnswerSeen, who: string, today: CalendarDate): string {
  const when = `${dayWords(toCalendarDate(at), today)}, ${timeOfDay(at)}`;
  return [`closed: ${who} answered on ${when}`, subject].filter(Boolean).join(', ');
}

const isAfter = ({ waits }: Wait, { touch }: MailSeen): boolean =>
  touch.kind === 'email' &&
  touch.direction === 'in' &&
  touch.at > waits.since &&
  touch.groupSize < BROADCAST &&
  !isAutomatic(touch.subject ?? '');

/**
 * The conversation first. Mail of which nobody knows the conversation is of it when its subject is the same; where a
 * wait began with no mail at all, any mail of theirs answers.
 */
function isOfConversation({ origin }: Wait, { touch, thread }: MailSeen): boolean {
  if (origin?.site !== 'gmail') return true;
  if (origin.thread && thread) return origin.thread === thread;
  const subject = baseSubject(touch.subject ?? '');
  return subject !== '' && subject === baseSubject(origin.subject);
}
