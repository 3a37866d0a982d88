import { scoreOf, type Weights } from './attention.ts';
import { type AttentionSources, toFacts } from './attention-facts.ts';
import { addToDate, type CalendarDate, daysBetween, startOf, toCalendarDate } from './calendar-date.ts';
import type { Trend } from './kept.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Instant } from './time.ts';

/** What a person's sparkline shows. */
export const TREND_WEEKS = 12;
/** A year, and the week it began with. */
const KEPT_WEEKS = 53;
const WEEK = 7;
/** Samples are taken at the start of a week; so is what stands in for one. */
const NOON = 12;

/** The Monday of the week. */
export function weekOf(day: CalendarDate): CalendarDate {
  return addToDate(day, -((startOf(day).getDay() + WEEK - 1) % WEEK));
}

/** The same with this week's score. A week has one: the first. */
export function withSample(trend: Trend | undefined, week: CalendarDate, score: number): Trend {
  if (trend && trend.last >= week) return trend;
  const before = trend ? trend.scores.split(',') : [];
  const missed = trend ? daysBetween(trend.last, week) / WEEK - 1 : 0;
  const gap = new Array<string>(Math.min(missed, KEPT_WEEKS)).fill('');
  const scores = [...before, ...gap, String(Math.round(score))].slice(-KEPT_WEEKS);
  return { last: week, scores: scores.join(',') };
}

/** The sample of a week, if there is one. */
export function sampleOf(trend: Trend | undefined, week: CalendarDate): number | undefined {
  if (!trend || week > trend.last) return undefined;
  const score = trend.scores.split(',').at(-1 - daysBetween(week, trend.last) / WEEK);
  return score ? Number(score) : undefined;
}

/**
 * The scores of so many weeks, oldest first, this moment's last; undefined where there was none. Weeks without a sample,
 * as before Touchbase came, are worked out from what is known of them.
 */
export function weeklyScores(
  sources: AttentionSources,
  { weights, trend, weeks }: { weights: Weights; trend: Trend | undefined; weeks: number },
): (number | undefined)[] {
  const thisWeek = weekOf(toCalendarDate(sources.now));
  return Array.from({ length: weeks }, (_none, index) => {
    const back = weeks - 1 - index;
    if (back === 0) return roundScore(sources, weights);
    const week = addToDate(thisWeek, -back * WEEK);
    return sampleOf(trend, week) ?? roundScore(asOf(sources, week), weights);
  });
}

/** What was known at the start of a week: nothing that came or was closed later. */
function asOf({ touches, entries, ...intent }: AttentionSources, week: CalendarDate): AttentionSources {
  const now = startOf(week).setHours(NOON);
  return {
    ...intent,
    now,
    touches: touches.filter(({ at }) => at <= now),
    entries: entries.filter(({ createdAt }) => createdAt <= now).map((entry) => openedAgain(entry, now)),
  };
}

/** What has come to its end since was still open then. */
function openedAgain(entry: LedgerEntry, then: Instant): LedgerEntry {
  if (!('closed' in entry) || !entry.closed || entry.closed.on <= toCalendarDate(then)) return entry;
  const { closed, ...open } = entry;
  return open;
}

function roundScore(sources: AttentionSources, weights: Weights): number | undefined {
  const score = scoreOf(toFacts(sources), weights);
  return score === undefined ? undefined : Math.round(score);
}
