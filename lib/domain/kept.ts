import type { CalendarDate } from './calendar-date.ts';
import type { Instant } from './time.ts';

/**
 * All that attention needs of somebody's touches, short enough to be kept with them: it is right at any later moment,
 * for as long as neither the touches nor the cadence change.
 */
export type TouchDigest = {
  /** Days; the rhythm fades by it. */
  cadence: number;
  /** The newest touch that is not waiting for an answer. */
  heard?: Instant;
  /** The newest of the user's that is not answered. */
  reached?: Instant;
  /** The sum of product.md's table as it was at `at`, the newest touch of all. */
  rhythm: number;
  at: Instant;
  /** Mails that were only seen in a list: who else got them is not known, and they count as a small group's. */
  unsized: number;
  /** They have written to the user alone; `since` is the first such mail that the user has not turned to them after. */
  toMe?: { since?: Instant };
};

/** All that it needs of what is written down about them and no longer open. */
export type EntryDigest = {
  /** Of mine, those that have come to an end; `unmended` are the broken ones that no kept one has followed. */
  promises: { kept: number; late: number; broken: number; unmended: number };
  pulse?: { value: number; on: CalendarDate };
  /** What the user has told them about answering, in working hours. */
  replyHours?: number;
};

/** What attention is worked out from, of one person, short enough to be kept with them. */
export type Kept = { touches: TouchDigest; entries: EntryDigest };

/**
 * Somebody's scores as they were, one a week: "62,,58", the newest last and of the week that began on `last`; nothing
 * where there was no score, or nobody looked. As text, since it goes along with every list of people.
 */
export type Trend = { last: CalendarDate; scores: string };
