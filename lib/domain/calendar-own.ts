import { type EmailAddress, parseEmailAddress } from './email-address.ts';
import type { OwnFound } from './mail-own.ts';
import { isAmong } from './mailbox.ts';
import type { Occurrence } from './occurrence.ts';

/** So many meetings with others say something, and so much of them the owner is on. */
const LEAST_MEETINGS = 10;
const SHARE = 0.8;

/**
 * Whose calendar it is: Google calls it by the address of its owner. Where nothing is known of them, it is whoever is
 * on nearly all meetings, if only one is. What the user has said is not theirs (`refused`) is not found again.
 */
export function findOwnInCalendar(
  names: readonly string[],
  { known, refused = [] }: { known: readonly EmailAddress[]; refused?: readonly EmailAddress[] },
  occurrences: readonly Occurrence[],
): OwnFound[] {
  const isRefused = isAmong(refused);
  const found: OwnFound[] = [
    ...known.map((email) => ({ email, why: 'known already' })),
    ...names.flatMap((name) => {
      const email = parseEmailAddress(name);
      return email && !known.includes(email) && !isRefused(email)
        ? [{ email, why: 'a calendar is called by it' }]
        : [];
    }),
  ];
  return found.length > 0 ? found : findOnNearlyAll(occurrences).filter(({ email }) => !isRefused(email));
}

function findOnNearlyAll(occurrences: readonly Occurrence[]): OwnFound[] {
  const meetings = occurrences.filter(({ attendees }) => attendees.length > 1);
  if (meetings.length < LEAST_MEETINGS) return [];
  const counts = new Map<EmailAddress, number>();
  for (const { attendees } of meetings) {
    for (const email of new Set(attendees.filter(({ kind }) => kind === 'person').map((one) => one.email)))
      counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= meetings.length * SHARE);
  return often.length === 1
    ? often.map(([email, count]) => ({ email, why: `on ${count} of ${meetings.length} meetings` }))
    : [];
}
