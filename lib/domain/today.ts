import {
  type Cadence,
  cadenceOf,
  countClose,
  type GroupCadences,
  type Standing,
  standingOf,
} from './cadence.ts';
import { addToDate, type CalendarDate, daysBetween, toCalendarDate } from './calendar-date.ts';
import { comesUp } from './due-day.ts';
import { type FollowUp, isOpenFollowUp, type LedgerEntry } from './ledger.ts';
import type { Stakeholder, StakeholderId } from './stakeholder.ts';
import { DAY, type Instant } from './time.ts';

/** Something open with its day, and the person it is about. */
export type DueItem = { entry: LedgerEntry; due: CalendarDate; stakeholder: Stakeholder };

/** Somebody who was let go longer than the user meant to; `planned` is a follow-up too far off to count as a plan. */
export type LosingTouch = {
  stakeholder: Stakeholder;
  standing: PastStanding;
  cadence: Cadence;
  planned?: FollowUp;
};

export type PastStanding = Extract<Standing, { daysAgo: number }>;

/** What a morning starts with; what is due and whom the user is losing become one list in asks.ts. */
export type Today = {
  due: DueItem[];
  losingTouch: LosingTouch[];
  comingUp: DueItem[];
  /** How many people the user means to be in touch with every two weeks or more often. */
  close: number;
};

/** "Coming up" looks so many days ahead. */
export const DAYS_AHEAD = 7;

/**
 * The day's list, from everybody tracked and all that is open. A person with a follow-up due within their own
 * cadence (or the week) is taken care of by it and is not losing touch; one who was never in touch has none to lose.
 */
export function toToday(
  stakeholders: readonly Stakeholder[],
  open: readonly LedgerEntry[],
  now: Instant,
  ofGroups?: GroupCadences,
): Today {
  const today = toCalendarDate(now);
  const items = withPeople(open, stakeholders).sort(byDueDay);
  const nextOf = firstByPerson(items);
  return {
    due: items.filter(({ due }) => due <= today),
    losingTouch: stakeholders.flatMap((stakeholder) =>
      losingTouch(stakeholder, nextOf.get(stakeholder.id), { now, ofGroups }),
    ),
    close: countClose(stakeholders, ofGroups),
    comingUp: items.filter(({ due }) => isWithinDays(due, today, DAYS_AHEAD)),
  };
}

/** Losing touch or not, as a list of one or none. */
function losingTouch(
  stakeholder: Stakeholder,
  next: FollowUp | undefined,
  { now, ofGroups }: { now: Instant; ofGroups: GroupCadences | undefined },
): LosingTouch[] {
  const cadence = cadenceOf(stakeholder, ofGroups);
  const { last } = stakeholder.summary;
  // Most are in touch or never were: seen at a glance, before any calendar is asked.
  if (last === undefined || now - last < (cadence.ideal - 1) * DAY) return [];
  const stand = standingOf(stakeholder, now, ofGroups);
  if (stand.state !== 'past-ideal' && stand.state !== 'past-latest') return [];
  if (!next) return [{ stakeholder, standing: stand, cadence }];
  const isPlan = next.due <= addToDate(toCalendarDate(now), Math.max(cadence.ideal, DAYS_AHEAD));
  return isPlan ? [] : [{ stakeholder, standing: stand, cadence, planned: next }];
}

function withPeople(entries: readonly LedgerEntry[], stakeholders: readonly Stakeholder[]): DueItem[] {
  const byId = new Map(stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  return entries.flatMap((entry) => {
    const [stakeholder, due] = [byId.get(entry.stakeholderId), comesUp(entry)];
    return stakeholder && due ? [{ entry, due, stakeholder }] : [];
  });
}

/** What is planned with each: the items come by due day, so the first follow-up wins. */
function firstByPerson(items: readonly DueItem[]): Map<StakeholderId, FollowUp> {
  const followUps = items.map(({ entry }) => entry).filter(isOpenFollowUp);
  return new Map(followUps.toReversed().map((followUp) => [followUp.stakeholderId, followUp]));
}

const isWithinDays = (day: CalendarDate, today: CalendarDate, days: number): boolean =>
  day > today && daysBetween(today, day) <= days;

/** What is due first, and of one day what was written down first. */
export const byDueDay = (a: DueItem, b: DueItem): number =>
  (a.due < b.due ? -1 : Number(a.due > b.due)) || a.entry.createdAt - b.entry.createdAt;
