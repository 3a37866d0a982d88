import type { CalendarDate } from '../domain/calendar-date.ts';
import { touchesByHand } from '../domain/meeting.ts';
import type { EventSeen } from '../domain/page-seen.ts';
import type { PersonHere } from '../domain/person-here.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { newOperationId } from './perform.ts';
import { findWho } from './settings.ts';
import { listTouches, recordTouches } from './touches.ts';
import { type TakeBack, takeBack } from './undo.ts';

/** A guest who is tracked, under the address the event shows, and when the event is recorded with them, if it is. */
export type TrackedGuest = PersonHere & { stakeholder: Stakeholder; recordedAt?: Instant };

/** Of the people of an event those who are tracked, and with whom it is recorded. */
export const findTrackedGuests = (
  { key }: EventSeen,
  people: readonly PersonHere[],
): Promise<TrackedGuest[]> =>
  Promise.all(
    people.flatMap(({ seen, stakeholder }) => (stakeholder ? [withRecord({ seen, stakeholder }, key)] : [])),
  );

/** Logs an event by hand with these guests, under the event's own id: however often it is seen, it counts once. */
export async function logMeeting(
  event: EventSeen,
  guests: readonly TrackedGuest[],
  day: CalendarDate,
  now: Instant = Date.now(),
): Promise<TakeBack> {
  const { own, lists } = await findWho(event);
  const wanted = new Set(guests.map(({ seen }) => seen.email));
  const touches = touchesByHand(event, day, { own, lists, now });
  const id = newOperationId();
  const seen = touches.filter(({ email }) => wanted.has(email));
  await recordTouches(seen, { id, at: now, by: 'user' });
  return takeBack(id);
}

async function withRecord(
  guest: { seen: PersonHere['seen']; stakeholder: Stakeholder },
  ref: string,
): Promise<TrackedGuest> {
  const touch = (await listTouches(guest.stakeholder.id)).find((one) => one.ref === ref);
  return touch ? { ...guest, recordedAt: touch.at } : guest;
}
