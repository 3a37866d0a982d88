import { addDays, startOfDay } from 'date-fns';
import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { EntryId, FollowUp, LedgerEntry } from './ledger.ts';
import { type ReplyOwed, repliesOwed } from './replies-owed.ts';
import type { StakeholderId } from './stakeholder.ts';
import { DAY, type Instant } from './time.ts';
import type { Touch } from './touch.ts';
import { usualWeek, type WorkWeek, workingHours } from './work-week.ts';

/** After so many days nobody waits for an answer any more. */
const AGE = 30 * DAY;
/** A reply owed becomes a follow-up with this id once something is done about it, so it is not offered again. */
const PREFIX = 'reply:';

/** Whom it is owed to, and what the user has promised: working hours, their own week. */
export type ReplyTerms = { to: StakeholderId; replyHours: number; week?: WorkWeek; now: Instant };

/** The replies as things to do, due on the day on which the promised hours are over; none for what is long ago. */
export const toRepliesDue = (owed: readonly ReplyOwed[], terms: ReplyTerms): FollowUp[] =>
  owed
    .filter(({ at }) => at <= terms.now && terms.now - at < AGE)
    .map(({ ref, at, subject }) => ({
      kind: 'follow-up',
      id: `${PREFIX}${ref}` as EntryId,
      stakeholderId: terms.to,
      text: `Reply: ${subject}`,
      due: dayOfReply(at, terms),
      createdAt: at,
      updatedAt: at,
      origin: { site: 'gmail', ref, subject },
    }));

/** What is written down, with the replies that are owed and about which nothing has been done. */
export function withReplies(
  entries: readonly LedgerEntry[],
  touches: readonly Touch[],
  terms: ReplyTerms,
): LedgerEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  return [...entries, ...toRepliesDue(repliesOwed(touches), terms).filter(({ id }) => !known.has(id))];
}

export const isReply = ({ id }: Pick<LedgerEntry, 'id'>): boolean => id.startsWith(PREFIX);

/** The day on which so many working hours have passed since: the user has given their word for no later one. */
function dayOfReply(
  since: Instant,
  { replyHours, week = usualWeek }: Pick<ReplyTerms, 'replyHours' | 'week'>,
): CalendarDate {
  const most = 60;
  for (let days = 0; days < most; days++) {
    const end = startOfDay(addDays(since, days + 1)).getTime();
    if (workingHours(since, end, week) >= replyHours) return toCalendarDate(end - 1);
  }
  return toCalendarDate(addDays(since, most));
}
