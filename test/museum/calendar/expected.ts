import type { Expected } from '../room.ts';
import { instantOf, iso, type MuseumClock } from './clock.ts';
import { eventsOn } from './crowd.ts';
import type { MuseumEvent } from './events.ts';
import type { CalendarPage } from './page.ts';
import { council, robin, room } from './people.ts';

export const NOTHING: Expected = { kind: 'nothing' };

/** What a reader must see of an event: its people without the user, rooms and shared calendars. */
export function seen(page: CalendarPage, slug: string): Expected {
  const event = eventOf(page, slug);
  return {
    kind: 'event',
    subject: event.title,
    id: event.id,
    people: peopleOf(event),
    ...(event.answer && { answer: event.answer }),
    ...timesOf(event, page.clock),
  };
}

function peopleOf({ guests }: MuseumEvent) {
  const [organizer] = guests;
  const others = guests.filter((guest) => ![robin.email, room.email, council.email].includes(guest.email));
  return Object.fromEntries(
    others.map((guest) => [guest.email, guest === organizer ? ('organizer' as const) : ('guest' as const)]),
  );
}

function timesOf({ day, time }: MuseumEvent, { zone }: MuseumClock) {
  const exact = time && { start: instantOf(day, time.from, zone), end: instantOf(day, time.to, zone) };
  return { ...exact, day: iso(day) };
}

/** The edit page has no reply buttons and does not tell the organiser from the guests. */
export function asEdited(expected: Expected): Expected {
  if (expected.kind !== 'event') return expected;
  const { answer: _, people, ...rest } = expected;
  return { ...rest, people: Object.fromEntries(Object.keys(people).map((email) => [email, 'guest'])) };
}

export function eventOf(page: CalendarPage, slug: string): MuseumEvent {
  const event = eventsOn(page).find((candidate) => candidate.slug === slug);
  if (!event) throw new Error(`No such event: ${slug}`);
  return event;
}
