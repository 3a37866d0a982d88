import type { EmailAddress } from '../domain/email-address.ts';
import { type Occurrence, touchesOfOccurrence } from '../domain/occurrence.ts';
import type { OperationId } from '../domain/operation.ts';
import { allOwn } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { TouchSeen } from '../domain/touch.ts';
import { newOperationId, perform } from './perform.ts';
import { findSettings } from './settings.ts';
import { findByAddresses } from './stakeholders.ts';

/** The meetings of a calendar that took place, and what they are to those who are tracked. */
export type MeetingsPlan = { held: number; withPeople: number; people: number; seen: TouchSeen[] };

/** What importing the meetings would do now; changes nothing. `own`: addresses that the file shows to be the user's. */
export async function previewMeetings(
  occurrences: readonly Occurrence[],
  own: readonly EmailAddress[],
  now: Instant = Date.now(),
): Promise<MeetingsPlan> {
  const settings = await findSettings();
  const mine = [...allOwn(settings), ...own];
  const lists = { never: settings.neverList, always: settings.alwaysList };
  const touches = occurrences
    .map((one) => touchesOfOccurrence(one, mine, now, lists))
    .filter(({ length }) => length > 0);
  const tracked = await findByAddresses([...new Set(touches.flat().map(({ email }) => email))]);
  const seen = touches.flat().filter(({ email }) => tracked.has(email));
  return {
    held: touches.length,
    withPeople: new Set(seen.map(({ touch }) => touch.ref)).size,
    people: new Set([...tracked.values()].map(({ id }) => id)).size,
    seen,
  };
}

/** Records the meetings with those who are tracked, as one operation. Answers how many touches are new or known better. */
export async function importMeetings(
  { seen, withPeople }: MeetingsPlan,
  now: Instant = Date.now(),
): Promise<{ operation: OperationId; changed: number }> {
  const operation = newOperationId();
  const words = `Imported a calendar: ${withPeople} meetings`;
  const changed = await perform('recordTouches', { seen }, { id: operation, at: now, by: 'import', words });
  return { operation, changed };
}
