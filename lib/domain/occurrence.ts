import type { Attendee } from './imported-event.ts';
import type { Instant } from './time.ts';

/** One time at which an event was meant to take place, with what its series or its own exception says of it. */
export type Occurrence = {
  /** Calendar's event id, as its pages give it: `<id>`, and of a series `<id>_20261122T080000Z`. */
  ref: string;
  title: string;
  start: Instant;
  end?: Instant;
  attendees: Attendee[];
  organizer?: { email: Attendee['email']; name: string };
};

/** `unread` names what was left out and why: a rule nobody can read, a series without measure. */
export type OccurrencesFound = {
  occurrences: Occurrence[];
  unread: { line: number; what: string; reason: string }[];
};
