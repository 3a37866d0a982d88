import type { EmailAddress } from './email-address.ts';
import { isAmong, toMailboxes } from './mailbox.ts';
import { toMeeting, touchesOfMeeting } from './meeting.ts';
import type { EventSeen, MessageSeen, PageSeen, PersonSeen } from './page-seen.ts';
import { whyNotPerson } from './people.ts';
import type { Instant } from './time.ts';
import type { Touch, TouchSeen } from './touch.ts';

/**
 * What the page proves to have happened by `now`: each message that has an id and a time, in from its sender, or out
 * to its recipients when the user wrote it; and an event that is over and was not declined.
 */
export function touchesOnPage(page: PageSeen, own: readonly EmailAddress[], now: Instant): TouchSeen[] {
  if (page.kind === 'thread') {
    return page.messages.flatMap((message) => touchesOfMessage(message, page.subject, own));
  }
  return page.kind === 'event' ? touchesOfEvent(page, own, now) : [];
}

function touchesOfMessage(message: MessageSeen, subject: string, own: readonly EmailAddress[]): TouchSeen[] {
  const { id, at, from, recipients } = message;
  if (!id || at === undefined || !from) return [];
  const mine = isAmong(own)(from.email);
  const others = peopleOf(recipients, own);
  const with_ = mine ? others : whyNotPerson(from.email) ? [] : [from.email];
  const everybody = toMailboxes([from.email, ...recipients.map(({ email }) => email)]);
  const touch: Touch = {
    at,
    kind: 'email',
    direction: mine ? 'out' : 'in',
    groupSize: Math.max(2, everybody.length),
    source: 'gmail',
    ref: id,
    ...(subject && { subject }),
  };
  return with_.map((email) => ({ email, touch }));
}

/** An event that is over and was not declined. */
function touchesOfEvent(event: EventSeen, own: readonly EmailAddress[], now: Instant): TouchSeen[] {
  const meeting = toMeeting(event, own);
  return meeting && meeting.overAt <= now ? touchesOfMeeting(meeting) : [];
}

function peopleOf(people: readonly PersonSeen[], own: readonly EmailAddress[]): EmailAddress[] {
  const isOwn = isAmong(own);
  const addresses = new Set(people.map(({ email }) => email));
  return [...addresses].filter((email) => !isOwn(email) && !whyNotPerson(email));
}
