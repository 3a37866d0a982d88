import type { Refused } from './contact.ts';
import type { EmailAddress } from './email-address.ts';
import type { Answer } from './page-seen.ts';
import type { Instant } from './time.ts';
import type { Zone } from './zone.ts';

/** Somebody, or something, invited to an event. Only a `person` can be in touch. */
export type Attendee = {
  email: EmailAddress;
  name: string;
  answer: Answer;
  kind: 'person' | 'group' | 'room';
};

/** An event as a calendar's file has it: one VEVENT, which may be a whole series or one moved instance of it. */
export type ImportedEvent = {
  /** Where it begins in the file, counted from 1. */
  line: number;
  uid: string;
  /** How often it was changed: of two with the same uid and instance the higher counts. */
  sequence: number;
  title: string;
  start: Instant;
  /** Absent when the file does not say. */
  end?: Instant;
  /** Where its clock hangs: a series repeats by that clock, not by UTC. */
  zone: Zone;
  isAllDay: boolean;
  status: 'confirmed' | 'tentative' | 'cancelled';
  organizer?: { email: EmailAddress; name: string };
  attendees: Attendee[];
  /** The value of its RRULE, unread: most series are never expanded. */
  recurrence?: string;
  /** Further starts that no rule gives. */
  rdates: Instant[];
  /** Starts that were taken out. */
  exdates: Instant[];
  /** This is the instance of the series `uid` that would have started then. */
  recurrenceId?: Instant;
};

/**
 * Everything found in a calendar's file: events, those that are refused, and what of the others cannot be read; `other`
 * counts what is no event (to-dos, journals, busy times).
 */
export type EventsRead = {
  events: ImportedEvent[];
  refused: Refused[];
  passedOver: Refused[];
  other: number;
  /** What the calendar is called: often the address of whoever it belongs to. */
  name?: string;
};
