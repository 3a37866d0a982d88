import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import type { EntryId, FollowUp, Note, Origin, Thanks } from './ledger.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { Touch, TouchKind } from './touch.ts';

/** Whom an entry is about, when it is written, and where it came from. */
export type EntryStart = {
  id: EntryId;
  stakeholderId: StakeholderId;
  now: Instant;
  origin?: Origin | undefined;
};

export const newFollowUp = (start: EntryStart, text: string, due: CalendarDate): FollowUp => ({
  ...common(start, text),
  kind: 'follow-up',
  due,
});

/** Given today; `words` is the note as it was drafted. */
export const newThanks = (start: EntryStart, what: string, words?: string): Thanks => ({
  ...common(start, what),
  kind: 'thanks',
  on: toCalendarDate(start.now),
  ...(words && { words }),
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

const common = ({ id, stakeholderId, now, origin }: EntryStart, text: string) => ({
  id,
  stakeholderId,
  text,
  createdAt: now,
  updatedAt: now,
  ...(origin && { origin }),
});
