import type { EmailAddress } from './email-address.ts';
import { isAmong, toMailboxes } from './mailbox.ts';
import { toMeeting, touchesOfMeeting } from './meeting.ts';
import type { EventSeen, MessageSeen, PageSeen, PersonSeen, RowPerson, ThreadSeen } from './page-seen.ts';
import { otherAddresses } from './people.ts';
import { noLists, type PeopleLists } from './people-lists.ts';
import type { Instant } from './time.ts';
import { type Touch, type TouchSeen, UNKNOWN_SIZE } from './touch.ts';

type Who = { own: readonly EmailAddress[]; lists: PeopleLists };

/**
 * What the page proves to have happened by `now`: each message that has an id and a time, in from its sender, or out
 * to its recipients when the user wrote it; the newest message of a row that names one sender alone; and an event that is over
 * and was not declined.
 */
export function touchesOnPage(
  page: PageSeen,
  own: readonly EmailAddress[],
  now: Instant,
  lists: PeopleLists = noLists,
): TouchSeen[] {
  if (page.kind === 'thread') {
    return page.messages.flatMap((message) => touchesOfMessage(message, page, { own, lists }));
  }
  if (page.kind === 'list') return page.rows.flatMap((row) => touchesOfRow(row, { own, lists }));
  return page.kind === 'event' ? touchesOfEvent(page, { own, lists }, now) : [];
}

function touchesOfMessage(
  message: MessageSeen,
  { key, subject, messages }: ThreadSeen,
  { own, lists }: Who,
): TouchSeen[] {
  const { id, at, from, recipients } = message;
  if (!id || at === undefined || !from) return [];
  const mine = isAmong(own)(from.email);
  const others = otherAddresses(mine ? recipients : [from], own, lists);
  const everybody = toMailboxes([from.email, ...recipients.map(({ email }) => email)]);
  const isLast = messages.at(-1) === message;
  const touch: Touch = {
    at,
    kind: 'email',
    direction: mine ? 'out' : 'in',
    groupSize: Math.max(2, everybody.length),
    source: 'gmail',
    ...(isLast && !mine && isToMe(recipients, own) && { toMe: true }),
    ref: id,
    ...(subject && { subject }),
  };
  return others.map((email) => ({ email, touch, thread: key }));
}

/** The page names those it was addressed to before those who got a copy. */
const isToMe = ([first]: readonly PersonSeen[], own: readonly EmailAddress[]): boolean =>
  first !== undefined && isAmong(own)(first.email);

/** The newest messages of the rows that name somebody alone: from them, to the user and who knows whom else. */
function touchesOfRow(row: RowPerson, { own, lists }: Who): TouchSeen[] {
  return otherAddresses([row], own, lists).flatMap((email) =>
    (row.lastMessages ?? []).map(({ id, at, thread }) => ({
      email,
      touch: { at, kind: 'email', direction: 'in', groupSize: UNKNOWN_SIZE, source: 'gmail', ref: id },
      isGuess: true,
      ...(thread && { thread }),
    })),
  );
}

/** An event that is over and was not declined. */
function touchesOfEvent(event: EventSeen, { own, lists }: Who, now: Instant): TouchSeen[] {
  const meeting = toMeeting(event, own, lists);
  return meeting && meeting.overAt <= now ? touchesOfMeeting(meeting) : [];
}
