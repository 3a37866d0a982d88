import { type Cadence, cadenceOf, type Standing, standing } from './cadence.ts';
import { addToDate, type CalendarDate, daysBetween, toCalendarDate } from './calendar-date.ts';
import type { FollowUp } from './ledger.ts';
import type { Stakeholder, StakeholderId } from './stakeholder.ts';
import { DAY, type Instant } from './time.ts';

/** A follow-up with the person it is about. */
export type DueItem = { followUp: FollowUp; stakeholder: Stakeholder };

/** Somebody who was let go longer than the user meant to; `planned` is a follow-up too far off to count as a plan. */
export type LosingTouch = {
  stakeholder: Stakeholder;
  standing: PastStanding;
  cadence: Cadence;
  planned?: FollowUp;
};

type PastStanding = Extract<Standing, { daysAgo: number }>;

/** What a morning starts with, each list in the order to work through it. */
export type Today = { due: DueItem[]; losingTouch: LosingTouch[]; comingUp: DueItem[] };

/** "Coming up" looks so many days ahead. */
const DAYS_AHEAD = 7;

/**
 * The day's list, from everybody tracked and their open follow-ups. A person with a follow-up due within their own
 * cadence (or the week) is taken care of by it and is not losing touch; one who was never in touch has none to lose.
 */
export function toToday(
  stakeholders: readonly Stakeholder[],
  openFollowUps: readonly FollowUp[],
  now: Instant,
): Today {
  const today = toCalendarDate(now);
  const items = withPeople(openFollowUps, stakeholders).sort(byDueDay);
  const nextOf = firstByPerson(items);
  return {
    due: items.filter(({ followUp }) => followUp.due <= today),
    losingTouch: stakeholders
      .flatMap((stakeholder) => losingTouch(stakeholder, nextOf.get(stakeholder.id), now))
      .sort(byHowFarPast),
    comingUp: items.filter(({ followUp }) => isWithinDays(followUp.due, today, DAYS_AHEAD)),
  };
}

/** Losing touch or not, as a list of one or none. */
function losingTouch(stakeholder: Stakeholder, next: FollowUp | undefined, now: Instant): LosingTouch[] {
  const cadence = cadenceOf(stakeholder);
  const { last } = stakeholder.summary;
  // Most are in touch or never were: seen at a glance, before any calendar is asked.
  if (last === undefined || now - last < (cadence.ideal - 1) * DAY) return [];
  const stand = standing(stakeholder.summary, cadence, now);
  if (stand.state === 'never' || stand.state === 'in-touch') return [];
  if (!next) return [{ stakeholder, standing: stand, cadence }];
  const isPlan = next.due <= addToDate(toCalendarDate(now), Math.max(cadence.ideal, DAYS_AHEAD));
  return isPlan ? [] : [{ stakeholder, standing: stand, cadence, planned: next }];
}

function withPeople(followUps: readonly FollowUp[], stakeholders: readonly Stakeholder[]): DueItem[] {
  const byId = new Map(stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  return followUps.flatMap((followUp) => {
    const stakeholder = byId.get(followUp.stakeholderId);
    return stakeholder ? [{ followUp, stakeholder }] : [];
  });
}

/** The items come by due day, so the first one wins. */
function firstByPerson(items: readonly DueItem[]): Map<StakeholderId, FollowUp> {
  return new Map(items.toReversed().map(({ followUp }) => [followUp.stakeholderId, followUp]));
}

const isWithinDays = (day: CalendarDate, today: CalendarDate, days: number): boolean =>
  day > today && daysBetween(today, day) <= days;

const byDueDay = (a: DueItem, b: DueItem): number =>
  a.followUp.due.localeCompare(b.followUp.due) || a.followUp.createdAt - b.followUp.createdAt;

const byHowFarPast = (a: LosingTouch, b: LosingTouch): number =>
  Number(b.standing.state === 'past-latest') - Number(a.standing.state === 'past-latest') ||
  howFarPast(b) - howFarPast(a) ||
  a.stakeholder.name.localeCompare(b.stakeholder.name);

/** Measured in cadences: ten days late is much for a weekly contact and little for a quarterly one. */
const howFarPast = ({ standing: { daysAgo }, cadence: { ideal } }: LosingTouch): number => daysAgo / ideal;
