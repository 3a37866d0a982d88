import type { Refused } from './contact.ts';
import type { EmailAddress } from './email-address.ts';
import type { Attendee } from './imported-event.ts';
import type { Skipped } from './mail-batch.ts';
import { toMailbox } from './mailbox.ts';
import { toMeeting, touchesOfMeeting } from './meeting.ts';
import type { PersonSeen } from './page-seen.ts';
import { noLists, type PeopleLists } from './people-lists.ts';
import { fail, ok, type Result } from './result.ts';
import type { Instant } from './time.ts';
import type { TouchSeen } from './touch.ts';

/** One time at which an event was meant to take place, with what its series or its own exception says of it. */
export type Occurrence = {
  /** Calendar's event id, as its pages give it: `<id>`, and of a series `<id>_20261122T080000Z`. */
  ref: string;
  title: string;
  start: Instant;
  /** Absent when the file does not say. */
  end?: Instant;
  organizer?: { email: EmailAddress; name: string };
  attendees: readonly Attendee[];
};

/**
 * `skipped` are events of which none took place; `passedOver` is what could not be read of others: a rule nobody
 * understands, a series without measure.
 */
export type OccurrencesFound = { occurrences: Occurrence[]; skipped: Skipped[]; passedOver: Refused[] };

/**
 * What a meeting of a calendar's file proves by `now`: a touch with every guest who did not decline; or nothing, and
 * why, in words that say it of many.
 */
export function touchesOfOccurrence(
  { ref, title, start, end, organizer, attendees }: Occurrence,
  own: readonly EmailAddress[],
  now: Instant,
  lists: PeopleLists = noLists,
): Result<TouchSeen[]> {
  const mine = new Set(own.map(toMailbox));
  const me = attendees.find(({ email }) => mine.has(toMailbox(email)));
  const declined = new Set(
    attendees.filter(({ answer }) => answer === 'no').map(({ email }) => toMailbox(email)),
  );
  if (me?.answer === 'no') return fail('you declined them');
  const invited: PersonSeen[] = [
    ...(organizer ? [{ ...organizer, role: 'organizer' as const }] : []),
    ...attendees
      .filter(({ kind }) => kind === 'person')
      .map(({ email, name }) => ({ email, name, role: 'guest' as const })),
  ];
  const meeting = toMeeting(
    {
      kind: 'event',
      key: ref,
      subject: title,
      own: [...own],
      guests: invited.filter(({ email }) => !declined.has(toMailbox(email))),
      start,
      ...(end !== undefined && { end }),
      ...(me && { answer: me.answer }),
    },
    own,
    lists,
  );
  if (!meeting) return fail('nobody else was on them, or nobody who came');
  if (meeting.overAt > now) return fail('not over yet');
  return ok(
    touchesOfMeeting(meeting).map(({ email, touch }) => ({ email, touch: { ...touch, source: 'import' } })),
  );
}
