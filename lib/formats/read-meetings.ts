import type { Refused } from '../domain/contact.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { touchesOfOccurrence } from '../domain/occurrence.ts';
import type { PeopleLists } from '../domain/people-lists.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { TouchSeen } from '../domain/touch.ts';
import { parseIcs } from './ics.ts';
import { occurrencesOf } from './occurrences.ts';

/** Who reads a calendar, where and when; meetings before `from` are not looked for. */
export type MeetingsFor = {
  own: readonly EmailAddress[];
  zone: string;
  from: Instant;
  now: Instant;
  lists?: PeopleLists;
};

/** What a calendar's file proves; `names` are those it gives to the people in `seen`. */
export type MeetingsRead = {
  seen: TouchSeen[];
  names: Map<EmailAddress, string>;
  /** Events in the file, and the times at which they took place: a series has many. */
  events: number;
  meetings: number;
  refused: Refused[];
};

/** The meetings of a calendar's file that are over and were not declined, as touches with each guest. */
export async function readMeetings(text: string, who: MeetingsFor): Promise<Result<MeetingsRead>> {
  const { own, zone, from, now, lists } = who;
  const read = parseIcs(text, zone);
  if (!read.ok) return read;
  const { events } = read.value;
  const { occurrences, refused } = await occurrencesOf(events, from, now);
  const names = new Map<EmailAddress, string>();
  for (const { attendees, organizer } of events) {
    for (const { email, name } of [...attendees, ...(organizer ? [organizer] : [])])
      if (name) names.set(email, name);
  }
  return ok({
    seen: occurrences.flatMap((one) => touchesOfOccurrence(one, own, now, lists)),
    names,
    events: events.length,
    meetings: occurrences.length,
    refused: [...read.value.refused, ...refused],
  });
}
