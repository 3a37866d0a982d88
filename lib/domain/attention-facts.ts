import { digestEntries, digestTouches, fading } from './attention-digest.ts';
import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { Kept, TouchDigest } from './kept.ts';
import type { LedgerEntry } from './ledger.ts';
import { isMine, isOverdue, type PromiseTally } from './promise.ts';
import type { Instant } from './time.ts';
import type { Touch } from './touch.ts';
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

/** What the user means to keep to, and the moment. */
type Intent = { cadence: number; week?: WorkWeek; replyHours?: number; now: Instant };

/** All that is known of somebody. */
export type AttentionSources = Intent & { touches: readonly Touch[]; entries: readonly LedgerEntry[] };

/** The same, from what is kept of it; `open` has at least what is open and due. */
export type KeptSources = Intent & Kept & { open: readonly LedgerEntry[] };

/** Two working days, unless the user has said otherwise to somebody. */
export const USUAL_REPLY_HOURS = 16;

export const toFacts = ({ touches, entries, ...intent }: AttentionSources): AttentionFacts =>
  keptFacts({
    ...intent,
    touches: digestTouches(touches, intent.cadence),
    entries: digestEntries(entries),
    open: entries,
  });

export function keptFacts(sources: KeptSources): AttentionFacts {
  const { touches, entries, open, cadence, now } = sources;
  const { heard, reached, unsized } = touches;
  const { promises, pulse, replyHours = sources.replyHours ?? USUAL_REPLY_HOURS } = entries;
  const replies = repliesOwed(touches, sources.week ?? usualWeek, now);
  return {
    now,
    cadence,
    ...(heard !== undefined && { heard }),
    ...(reached !== undefined && { reached }),
    rhythm: touches.rhythm * fading(touches.at, cadence, now),
    unsized,
    ...(replies && { replies }),
    replyHours,
    promises: { ...promises, overdue: countOverdue(open, now) },
    ...(pulse && { pulse }),
    openConflicts: open.filter((entry) => entry.kind === 'conflict' && !entry.closed).length,
  };
}

/** For how many working hours the first mail waits that the user has not answered. */
function repliesOwed({ toMe }: TouchDigest, week: WorkWeek, now: Instant): AttentionFacts['replies'] {
  if (!toMe) return undefined;
  const { since } = toMe;
  if (since === undefined || since > now) return { waited: 0 };
  return { since, waited: workingHours(since, now, week) };
}

function countOverdue(entries: readonly LedgerEntry[], now: Instant): number {
  if (entries.length === 0) return 0;
  const today = toCalendarDate(now);
  return entries.filter((entry) => entry.kind === 'promise' && isMine(entry) && isOverdue(entry, today))
    .length;
}
