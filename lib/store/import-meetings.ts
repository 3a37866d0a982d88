import type { Contact } from '../domain/contact.ts';
import { countsOf } from '../domain/count-of.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { type GuestMet, namesIn, weighGuests } from '../domain/guests-met.ts';
import { addSkipped } from '../domain/import-account.ts';
import type { Skipped } from '../domain/mail-batch.ts';
import { type Occurrence, touchesOfOccurrence } from '../domain/occurrence.ts';
import type { OperationId } from '../domain/operation.ts';
import type { Instant } from '../domain/time.ts';
import type { TouchSeen } from '../domain/touch.ts';
import type { TouchesCounted } from './operations/add-seen.ts';
import type { Imported } from './operations/import.ts';
import { newOperationId, perform } from './perform.ts';
import { findSettings } from './settings.ts';
import { findByAddresses } from './stakeholders.ts';

/**
 * The meetings of a calendar that took place, what they are to those who are tracked, and who else was met often:
 * `met` has the meetings with them, `skipped` those that are nothing to anybody.
 */
export type MeetingsPlan = {
  held: number;
  skipped: Skipped[];
  withPeople: number;
  people: number;
  seen: TouchSeen[];
  guests: GuestMet[];
  met: TouchSeen[];
};

/** A plan, the guests who are ticked, and the addresses that are the user's. */
export type ChosenMeetings = {
  plan: MeetingsPlan;
  chosen: ReadonlySet<EmailAddress>;
  own: readonly EmailAddress[];
};

/** What importing the meetings would do now; changes nothing. `own`: the addresses that are the user's. */
export async function previewMeetings(
  occurrences: readonly Occurrence[],
  own: readonly EmailAddress[],
  now: Instant = Date.now(),
): Promise<MeetingsPlan> {
  const { neverList, alwaysList } = await findSettings();
  const lists = { never: neverList, always: alwaysList };
  const all: TouchSeen[] = [];
  const without: Skipped[] = [];
  for (const one of occurrences) {
    const found = touchesOfOccurrence(one, own, now, lists);
    if (!found.ok) without.push({ reason: found.error, count: 1, example: one.title });
    else for (const touch of found.value) all.push(touch);
  }
  const tracked = await findByAddresses([...new Set(all.map(({ email }) => email))]);
  const seen = all.filter(({ email }) => tracked.has(email));
  const others = all.filter(({ email }) => !tracked.has(email));
  return {
    held: occurrences.length - without.length,
    skipped: addSkipped([], without),
    withPeople: countMeetings(seen),
    people: new Set([...tracked.values()].map(({ id }) => id)).size,
    seen,
    guests: weighGuests(others, namesIn(occurrences), now),
    met: others,
  };
}

/** The meetings that would be recorded with those who are tracked and the guests who are chosen. */
export const countMeetings = (seen: readonly TouchSeen[]): number =>
  new Set(seen.map(({ touch }) => touch.ref)).size;

export const seenWith = ({ seen, met }: MeetingsPlan, chosen: ReadonlySet<EmailAddress>): TouchSeen[] => [
  ...seen,
  ...met.filter(({ email }) => chosen.has(email)),
];

/** What an import of calendars has done, and the operation it was. */
export type MeetingsImported = Imported & { operation: OperationId; touches: TouchesCounted };

/** Records the meetings with those who are tracked, and tracks the guests who are chosen, as one operation. */
export async function importMeetings(
  { plan, chosen, own }: ChosenMeetings,
  now: Instant = Date.now(),
): Promise<MeetingsImported> {
  const operation = newOperationId();
  const seen = seenWith(plan, chosen);
  const contacts = plan.guests.filter(({ email }) => chosen.has(email)).map(toContact);
  const counts = countsOf(
    [countMeetings(seen), 'meeting', 'meetings'],
    [contacts.length, 'new person', 'new people'],
  );
  const words = `Imported a calendar: ${counts.join(', ')}`;
  const how = { id: operation, at: now, by: 'import' as const, words };
  const imported = await perform('importContacts', { contacts, seen, own }, how);
  return { touches: { fresh: 0, merged: 0, known: 0, examples: {} }, ...imported, operation };
}

const toContact = ({ email, name }: GuestMet, index: number): Contact => ({
  line: index + 1,
  name,
  emails: [email],
  labels: [],
});
