import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { LedgerEntry } from './ledger.ts';
import { isMine, isOverdue, type PromiseTally, tallyPromises } from './promise.ts';
import { DAY, type Instant } from './time.ts';
import { BROADCAST, isOneToOne, type Touch, type TouchKind, UNKNOWN_SIZE } from './touch.ts';
import { usualWeek, type WorkWeek, workingHours } from './work-week.ts';

/** What the attention score is worked out from: the user's own doing, and nothing that would judge the other side. */
export type AttentionFacts = {
  now: Instant;
  /** How often the user means to be in touch, in days. */
  cadence: number;
  /** The newest touch that is not waiting for an answer: theirs, both sides', or the user's and answered. */
  heard?: Instant;
  /** The newest of the user's that is not answered. */
  reached?: Instant;
  /** The sum of product.md's table, at `now`. */
  rhythm: number;
  /** Mails that were only seen in a list: who else got them is not known, and they count as a small group's. */
  unsized: number;
  /** They have written to the user alone; `since` is there while the user owes an answer. */
  replies?: { since?: Instant; waited: number };
  /** Working hours within which the user means to answer. */
  replyHours: number;
  promises: PromiseTally & { overdue: number };
  pulse?: { value: number; on: CalendarDate };
  openConflicts: number;
};

/** What is known, and what the user means to keep to. */
export type AttentionSources = {
  touches: readonly Touch[];
  entries: readonly LedgerEntry[];
  cadence: number;
  week?: WorkWeek;
  replyHours?: number;
  now: Instant;
};

/** Two working days, unless the user has said otherwise to somebody. */
export const USUAL_REPLY_HOURS = 16;

const kindWeights: Record<TouchKind, number> = { email: 1, meeting: 1, 'in-person': 1, call: 1.5, chat: 0.5 };
/** One's own word that nobody has answered is half a contact (Roth et al. 2010 weigh by direction). */
export const UNANSWERED = 0.5;

export function toFacts({
  touches,
  entries,
  cadence,
  week = usualWeek,
  replyHours = USUAL_REPLY_HOURS,
  now,
}: AttentionSources): AttentionFacts {
  const real = touches.filter(({ groupSize }) => groupSize < BROADCAST);
  const heard = newest(real.filter(({ direction }) => direction !== 'out'));
  const isWaiting = (touch: Touch) =>
    touch.direction === 'out' && touch.at > (heard ?? Number.NEGATIVE_INFINITY);
  const reached = newest(real.filter(isWaiting));
  const replies = repliesOwed(real, week, now);
  const pulse = newestPulse(entries);
  const today = toCalendarDate(now);
  return {
    now,
    cadence,
    ...(heard !== undefined && { heard }),
    ...(reached !== undefined && { reached }),
    rhythm: real.reduce(
      (sum, touch) =>
        sum + weightOf(touch) * (isWaiting(touch) ? UNANSWERED : 1) * fading(touch.at, cadence, now),
      0,
    ),
    unsized: real.filter(({ groupSize }) => groupSize === UNKNOWN_SIZE).length,
    ...(replies && { replies }),
    replyHours: promisedHours(entries) ?? replyHours,
    promises: {
      ...tallyPromises(entries, 'i-promised'),
      overdue: entries.filter((entry) => entry.kind === 'promise' && isMine(entry) && isOverdue(entry, today))
        .length,
    },
    ...(pulse && { pulse }),
    openConflicts: entries.filter((entry) => entry.kind === 'conflict' && !entry.closed).length,
  };
}

/** Kind and group size, of product.md's table. While nobody knows who else was on it, it counts as a small group's. */
function weightOf(touch: Touch): number {
  const { kind, groupSize } = touch;
  const isMeeting = kind === 'meeting' || kind === 'in-person';
  if (isOneToOne(touch)) return isMeeting ? 2 : kindWeights[kind];
  const size = groupSize <= 5 ? 0.6 : groupSize < BROADCAST ? 0.3 : 0;
  return kindWeights[kind] * size;
}

/** Half of a touch is left after two cadences. */
const fading = (at: Instant, cadence: number, now: Instant): number =>
  2 ** (-Math.max(0, now - at) / (2 * cadence * DAY));

/** The first mail to the user alone since they last turned to that person, and for how many working hours it waits. */
function repliesOwed(touches: readonly Touch[], week: WorkWeek, now: Instant): AttentionFacts['replies'] {
  const toMe = touches.filter(
    (touch) => touch.kind === 'email' && touch.direction === 'in' && isOneToOne(touch),
  );
  if (toMe.length === 0) return undefined;
  const turned = newest(touches.filter(({ direction }) => direction !== 'in')) ?? Number.NEGATIVE_INFINITY;
  const waiting = toMe.filter(({ at }) => at > turned && at <= now).map(({ at }) => at);
  if (waiting.length === 0) return { waited: 0 };
  const since = waiting.reduce((first, at) => Math.min(first, at));
  return { since, waited: workingHours(since, now, week) };
}

function newestPulse(entries: readonly LedgerEntry[]): AttentionFacts['pulse'] {
  const pulses = entries.filter((entry) => entry.kind === 'pulse');
  const [last] = pulses.sort((a, b) => b.createdAt - a.createdAt);
  return last && { value: last.value, on: last.on };
}

/** What the user has told this very person about answering: their own boundary, the newest. */
function promisedHours(entries: readonly LedgerEntry[]): number | undefined {
  const mine = entries.filter((entry) => entry.kind === 'boundary').filter(({ whose }) => whose === 'mine');
  return mine.sort((a, b) => b.updatedAt - a.updatedAt).find(({ replyHours }) => replyHours)?.replyHours;
}

const newest = (touches: readonly Touch[]): Instant | undefined =>
  touches.length === 0
    ? undefined
    : touches.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
