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

/** The meeting that an event is; none when it was declined, has no known time, or nobody else on it. */
export function toMeeting(
  event: EventSeen,
  own: readonly EmailAddress[],
  lists: PeopleLists = noLists,
): Meeting | undefined {
  const { key, subject, start, end, answer } = event;
  const guests = otherAddresses(event.guests, own, lists);
  if (start === undefined || answer === 'no' || guests.length === 0) return undefined;
  return { ref: key, subject, guests, start, overAt: end ?? start + MEETING_TAKES };
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
