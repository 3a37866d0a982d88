import { baseSubject, isAutomatic } from './mail-subject.ts';
import type { Instant } from './time.ts';
import { BROADCAST, isOneToOne, type Touch } from './touch.ts';

/** A mail to the user, alone or first of all, that is the last of its conversation: they owe an answer. */
export type ReplyOwed = { ref: string; at: Instant; subject: string };

/** More than so many are not kept: who lets them pile up wants another list. */
const MOST = 5;

/**
 * What the user owes an answer to, the oldest first: of each conversation with somebody, known by its subject, the last
 * mail, where it is theirs and to the user first of all. Who has been spoken with since, one-to-one, has been answered.
 */
export function repliesOwed(touches: readonly Touch[]): ReplyOwed[] {
  // As of most people, and of all mail from a file: to look at every subject takes longer than the rest of an import.
  if (!touches.some(({ toMe }) => toMe)) return [];
  const spoken = newest(touches.filter((touch) => touch.direction === 'both' && isOneToOne(touch)));
  const mails = touches.filter(
    ({ kind, subject, groupSize }) => kind === 'email' && subject && groupSize < BROADCAST,
  );
  const conversations = Map.groupBy(mails, ({ subject = '' }) => baseSubject(subject));
  return [...conversations.values()]
    .flatMap((ofOne) => ofOne.reduce((last, touch) => (touch.at > last.at ? touch : last)))
    .filter(({ direction, toMe, at }) => direction === 'in' && toMe && at > spoken)
    .filter(({ subject = '' }) => !isAutomatic(subject))
    .map(({ ref, at, subject = '' }) => ({ ref, at, subject }))
    .sort((a, b) => a.at - b.at)
    .slice(-MOST);
}

const newest = (touches: readonly Touch[]): Instant =>
  touches.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
