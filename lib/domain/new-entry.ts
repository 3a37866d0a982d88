import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { FEEDBACK_DAYS } from './feedback.ts';
import type {
  Boundary,
  Conflict,
  Disclosure,
  EntryId,
  Expectation,
  Feedback,
  FollowUp,
  Note,
  Origin,
  PromiseEntry,
  Pulse,
  Thanks,
} from './ledger.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { Touch, TouchKind } from './touch.ts';
import { workDayIn } from './work-week.ts';

/** Whom an entry is about, when it is written, and where it came from. */
export type EntryStart = {
  id: EntryId;
  stakeholderId: StakeholderId;
  now: Instant;
  origin?: Origin | undefined;
};

/** An open conflict is looked at again after so many days. */
export const REVIEW_DAYS = 14;

export const newFollowUp = (start: EntryStart, text: string, due: CalendarDate): FollowUp => ({
  ...common(start, text),
  kind: 'follow-up',
  due,
});

/** Closed by an answer; comes up if there is none by that day. */
export const newWait = (start: EntryStart, text: string, due: CalendarDate): FollowUp => ({
  ...newFollowUp(start, text, due),
  waits: { since: start.now },
});

export const newPromise = (
  start: EntryStart,
  { text, way, due }: Pick<PromiseEntry, 'text' | 'way' | 'due'>,
): PromiseEntry => ({ ...common(start, text), kind: 'promise', way, ...(due && { due }) });

/** Given today; `words` is the note as it was drafted. */
export const newThanks = (
  start: EntryStart,
  what: string,
  { words, how }: Pick<Thanks, 'words' | 'how'> = {},
): Thanks => ({
  ...common(start, what),
  kind: 'thanks',
  on: toCalendarDate(start.now),
  ...(how && { how }),
  ...(words && { words }),
});

/** A draft that is not seen sent is looked at again after so many days. */
export const SENT_DAYS = 3;

/** Opened as a draft under that subject: given when it is seen sent. */
export const newThanksDraft = (
  start: EntryStart,
  {
    text,
    subject,
    due,
    ...said
  }: Pick<Thanks, 'text' | 'words' | 'how'> & { subject: string; due?: CalendarDate },
): Thanks => ({
  ...newThanks(start, text, said),
  draft: { since: start.now, subject, due: due ?? daysFrom(start, SENT_DAYS) },
});

/** What they said today, or what they were asked about today. */
export function newFeedback(
  start: EntryStart,
  { text, isAsked, due }: { text: string; isAsked: boolean; due?: CalendarDate },
): Feedback {
  const today = toCalendarDate(start.now);
  return {
    ...common(start, text),
    kind: 'feedback',
    due: due ?? daysFrom(start, FEEDBACK_DAYS[isAsked ? 'asked' : 'got']),
    ...(isAsked ? { askedOn: today } : { gotOn: today }),
  };
}

export const newExpectation = (
  start: EntryStart,
  { text, due, everyDays, nextUpdate }: Pick<Expectation, 'text' | 'due' | 'everyDays' | 'nextUpdate'>,
): Expectation => ({
  ...common(start, text),
  kind: 'expectation',
  ...(due && { due }),
  ...(everyDays !== undefined && { everyDays, nextUpdate: nextUpdate ?? daysFrom(start, everyDays) }),
});

/** Not told yet. It begins a topic of its own unless one is named. */
export const newDisclosure = (
  start: EntryStart,
  { text, nature, due }: Pick<Disclosure, 'text' | 'nature' | 'due'>,
  topic: string = start.id,
): Disclosure => ({ ...common(start, text), kind: 'disclosure', nature, topic, ...(due && { due }) });

export const newConflict = (start: EntryStart, text: string, review?: CalendarDate): Conflict => ({
  ...common(start, text),
  kind: 'conflict',
  due: review ?? daysFrom(start, REVIEW_DAYS),
});

export const newBoundary = (
  start: EntryStart,
  { text, whose, hours }: Pick<Boundary, 'text' | 'whose' | 'hours'>,
): Boundary => ({ ...common(start, text), kind: 'boundary', whose, ...(hours && { hours }) });

export const newPulse = (start: EntryStart, value: Pulse['value']): Pulse => ({
  ...common(start, ''),
  kind: 'pulse',
  on: toCalendarDate(start.now),
  value,
});

export const newNote = (start: EntryStart, text: string): Note => ({ ...common(start, text), kind: 'note' });

/** A touch the user logs by hand: they spoke with each other, the two of them. */
export const manualTouch = (
  uuid: string,
  { kind, at, what }: { kind: TouchKind; at: Instant; what: string },
): Touch => ({
  at,
  kind,
  direction: 'both',
  groupSize: 2,
  source: 'manual',
  ref: `manual:${uuid}`,
  ...(what && { subject: what }),
});

/** A follow-up ticked or opened again. */
export function tick(followUp: FollowUp, now: Instant): FollowUp {
  const { doneAt, ...open } = followUp;
  return doneAt === undefined ? { ...open, updatedAt: now, doneAt: now } : { ...open, updatedAt: now };
}

/** Where nobody has said a day: on one of the usual week. */
const daysFrom = ({ now }: EntryStart, days: number): CalendarDate => workDayIn(days, toCalendarDate(now));

const common = ({ id, stakeholderId, now, origin }: EntryStart, text: string) => ({
  id,
  stakeholderId,
  text,
  createdAt: now,
  updatedAt: now,
  ...(origin && { origin }),
});
