import { type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
import type { EmailAddress } from './email-address.ts';
import { toMailboxes } from './mailbox.ts';
import type { EventSeen } from './page-seen.ts';
import { otherAddresses } from './people.ts';
import { noLists, type PeopleLists } from './people-lists.ts';
import { HOUR, type Instant } from './time.ts';
import type { TouchSeen } from './touch.ts';

/** An event that the user has not declined: what becomes a touch with each guest once it is over. */
export type Meeting = {
  /** Calendar's event id. */
  ref: string;
  subject: string;
  /** Without the user, and without what is not a person. */
  guests: EmailAddress[];
  start: Instant;
  overAt: Instant;
};

/** When a meeting without a known end counts as having taken place. */
const MEETING_TAKES: number = HOUR;
const NOON: number = 12 * HOUR;

/** The meeting that an event is; none when it was declined, has no known time, or nobody else on it. */
export function toMeeting(
  event: EventSeen,
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): Meeting | undefined {
  const { key, subject, start, end, answer } = event;
  const guests = otherAddresses(event.guests, own, lists);
  if (start === undefined || answer === 'no' || guests.length === 0) return undefined;
  return { ref: key, subject, guests, start, overAt: overAt(start, end) };
}

/**
 * Whether an event counts: never when it was declined; once it is over; and by itself only where the page says when it
 * was. Else the user has to say so.
 */
export type Counts = 'declined' | 'not-yet' | 'by-itself' | 'by-hand';

export function howItCounts({ start, end, day, answer }: EventSeen, now: Instant): Counts {
  if (answer === 'no') return 'declined';
  if (start !== undefined) return overAt(start, end) > now ? 'not-yet' : 'by-itself';
  return day !== undefined && day > toCalendarDate(now) ? 'not-yet' : 'by-hand';
}

/** What the user logs of an event on a day: at noon, unless the page says when it was. Never in the future. */
export function touchesByHand(
  event: EventSeen,
  day: CalendarDate,
  { own, lists, now }: { own: readonly EmailAddress[]; lists: PeopleLists; now: Instant },
): TouchSeen[] {
  const start = event.start ?? Math.min(startOf(day).getTime() + NOON, now);
  const guests = otherAddresses(event.guests, own, lists);
  const meeting = { ref: event.key, subject: event.subject, guests, start, overAt: start };
  return touchesOfMeeting(meeting).map(({ email, touch }) => ({
    email,
    touch: { ...touch, source: 'manual' },
  }));
}

/** What a meeting that is over proves. */
export const touchesOfMeeting = ({ ref, subject, guests, start }: Meeting): TouchSeen[] =>
  guests.map((email) => ({
    email,
    touch: {
      at: start,
      kind: 'meeting',
      direction: 'both',
      groupSize: toMailboxes(guests).length + 1,
      source: 'calendar',
      ref,
      ...(subject && { subject }),
    },
  }));

const overAt = (start: Instant, end: Instant | undefined): Instant => end ?? start + MEETING_TAKES;
