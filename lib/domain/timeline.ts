import { type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
import type { FollowUp, LedgerEntry, Thanks } from './ledger.ts';
import type { Instant } from './time.ts';
import type { Touch } from './touch.ts';

/** One line of what has been between the user and a stakeholder. */
export type Moment =
  | { kind: 'touch'; at: Instant; key: string; touch: Touch }
  | { kind: 'thanks'; at: Instant; key: string; thanks: Thanks }
  | { kind: 'done'; at: Instant; key: string; followUp: FollowUp };

/** `from` is the first day of the month. */
export type Month = { from: CalendarDate; moments: Moment[] };

/** Touches, thanks and what was done, newest first. */
export function toTimeline(touches: readonly Touch[], entries: readonly LedgerEntry[]): Moment[] {
  const moments: Moment[] = [
    ...touches.map((touch): Moment => ({ kind: 'touch', at: touch.at, key: touch.ref, touch })),
    ...entries.flatMap(toMoment),
  ];
  return moments.sort((a, b) => b.at - a.at);
}

/** The same, by calendar month. */
export const byMonth = (moments: readonly Moment[]): Month[] =>
  [...Map.groupBy(moments, ({ at }) => `${toCalendarDate(at).slice(0, 7)}-01` as CalendarDate)].map(
    ([from, ofMonth]) => ({ from, moments: ofMonth }),
  );

function toMoment(entry: LedgerEntry): Moment[] {
  if (entry.kind === 'thanks') {
    return [{ kind: 'thanks', at: dayOrMoment(entry), key: entry.id, thanks: entry }];
  }
  if (entry.kind !== 'follow-up' || entry.doneAt === undefined) return [];
  return [{ kind: 'done', at: entry.doneAt, key: entry.id, followUp: entry }];
}

/** Thanks are given on a day; those of the day they were logged keep their place in it. */
const dayOrMoment = ({ on, createdAt }: Thanks): Instant =>
  toCalendarDate(createdAt) === on ? createdAt : startOf(on).getTime();
