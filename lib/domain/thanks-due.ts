import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { EntryId, LedgerEntry, PromiseEntry, Thanks, ThanksDraft } from './ledger.ts';
import { baseSubject } from './mail-subject.ts';
import { newThanks } from './new-entry.ts';
import { DAY, type Instant, MINUTE } from './time.ts';
import type { Touch } from './touch.ts';
import type { MailSeen } from './waiting.ts';

/** Thanks that were drafted in Gmail and have not been seen sent. */
export type DraftedThanks = Thanks & { draft: ThanksDraft };

/** A draft that is sent later than this is another letter. */
const SENT_WITHIN = 14 * DAY;
/** Clocks differ: a mail may have arrived before it was drafted. */
const CLOCKS_DIFFER = 2 * MINUTE;

/** A promise to the user that was kept, or a request of theirs that was done, and nobody has been thanked for yet. */
export type Favour = PromiseEntry & { closed: { thankBy: CalendarDate } };

export const isThanksDue = (entry: LedgerEntry): entry is Favour =>
  entry.kind === 'promise' && entry.closed?.thankBy !== undefined;

export const isDrafted = (entry: LedgerEntry): entry is DraftedThanks =>
  entry.kind === 'thanks' && entry.draft !== undefined;

/** The mail to them in which the draft was sent: soon after it was opened, under its subject. */
export function findSent({ draft }: DraftedThanks, mails: readonly MailSeen[]): Touch | undefined {
  const isIt = ({ touch: { kind, direction, at, subject = '' } }: MailSeen) =>
    kind === 'email' &&
    direction === 'out' &&
    at > draft.since - CLOCKS_DIFFER &&
    at < draft.since + SENT_WITHIN &&
    baseSubject(subject) === baseSubject(draft.subject);
  return mails.find(isIt)?.touch;
}

/** Given on the day it was sent, and leading back to the mail. */
export function sentThanks({ draft, ...thanks }: DraftedThanks, { at, ref }: Touch, now: Instant): Thanks {
  const origin = { site: 'gmail' as const, ref, subject: draft.subject };
  return { ...thanks, on: toCalendarDate(at), origin, updatedAt: now };
}

/** The same, when the user says so. */
export const saidSent = ({ draft, ...thanks }: DraftedThanks, now: Instant): Thanks => ({
  ...thanks,
  on: toCalendarDate(now),
  updatedAt: now,
});

/** What these thanks settle, as it is afterwards: what they are for, or all that thanks were due for. */
export const settleThanks = (
  { settles, stakeholderId }: Pick<Thanks, 'settles' | 'stakeholderId'>,
  entries: readonly LedgerEntry[],
  now: Instant,
): PromiseEntry[] =>
  entries
    .filter(isThanksDue)
    .filter((entry) => entry.stakeholderId === stakeholderId && (!settles || entry.id === settles))
    .map((entry) => withoutThanks(entry, now));

/** No thanks are due for it any more. */
export function withoutThanks(favour: Favour, now: Instant): PromiseEntry {
  const { thankBy, ...closed } = favour.closed;
  return { ...favour, closed, updatedAt: now };
}

/** The thanks that a tick stands for: said, and not by way of a draft. Its id is made of what it settles, so it counts once. */
export const thanksFor = (promise: Favour, now: Instant): Thanks => ({
  ...newThanks(
    { id: `${promise.id}:thanks` as EntryId, stakeholderId: promise.stakeholderId, now },
    promise.text,
  ),
  settles: promise.id,
  ...(promise.origin && { origin: promise.origin }),
});

/** How often somebody was thanked and asked, and the last thanks: counts, and no verdict. */
export type ThanksTally = { thanks: number; asks: number; last?: { on: CalendarDate; text: string } };

export function tallyThanks(entries: readonly LedgerEntry[]): ThanksTally {
  const given = entries
    .filter((entry) => entry.kind === 'thanks')
    .filter((entry) => !isDrafted(entry))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  const [last] = given;
  return {
    thanks: given.length,
    asks: entries.filter((entry) => entry.kind === 'promise' && entry.way === 'i-asked').length,
    ...(last && { last: { on: last.on, text: last.text } }),
  };
}
