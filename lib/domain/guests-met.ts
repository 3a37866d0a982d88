import { domainOf, type EmailAddress } from './email-address.ts';
import { isPublicDomain } from './group.ts';
import { nameOrAddress } from './names.ts';
import type { Occurrence } from './occurrence.ts';
import type { Instant } from './time.ts';
import { BROADCAST, isOneToOne, type TouchSeen } from './touch.ts';

/** Somebody in a calendar, with the meetings that took place with them. The highest `weight` comes first. */
export type GuestMet = {
  email: EmailAddress;
  name: string;
  organisation?: { name: string };
  meetings: number;
  oneToOne: number;
  lastAt: Instant;
  weight: number;
};

/** Once is an accident; more is worth a line. */
const LEAST_MEETINGS = 2;
const HALF_LIFE = 365 * 86_400_000;

/**
 * Who was met again and again. A meeting weighs less the more were at it and the longer it is ago; those with so many
 * that nobody talks do not count.
 */
export function weighGuests(
  touches: readonly TouchSeen[],
  names: ReadonlyMap<EmailAddress, string>,
  now: Instant,
): GuestMet[] {
  const small = touches.filter(({ touch }) => touch.groupSize < BROADCAST);
  return [...Map.groupBy(small, ({ email }) => email)]
    .filter(([, seen]) => seen.length >= LEAST_MEETINGS)
    .map(([email, seen]) => toGuest(email, seen, names.get(email) ?? '', now))
    .sort((a, b) => b.weight - a.weight);
}

/** What the calendar calls people: the newest name that is not the address itself. */
export function namesIn(occurrences: readonly Occurrence[]): Map<EmailAddress, string> {
  const names = new Map<EmailAddress, string>();
  for (const { attendees, organizer } of occurrences) {
    for (const { email, name } of organizer ? [...attendees, organizer] : attendees)
      if (name && !name.includes('@')) names.set(email, name);
  }
  return names;
}

/** How the guests' list says why somebody is on it. */
export const metWords = ({ meetings, oneToOne }: GuestMet): string =>
  [`${meetings.toLocaleString()} meetings`, oneToOne > 0 && `${oneToOne.toLocaleString()} just you two`]
    .filter(Boolean)
    .join(' · ');

function toGuest(email: EmailAddress, seen: readonly TouchSeen[], name: string, now: Instant): GuestMet {
  const domain = domainOf(email);
  return {
    email,
    name: nameOrAddress({ name, email }),
    ...(!isPublicDomain(domain) && { organisation: { name: domain } }),
    meetings: seen.length,
    oneToOne: seen.filter(({ touch }) => isOneToOne(touch)).length,
    lastAt: seen.reduce((last, { touch }) => Math.max(last, touch.at), 0),
    weight: seen.reduce((sum, { touch }) => sum + weightOf(touch.groupSize, now - touch.at), 0),
  };
}

const weightOf = (groupSize: number, age: number): number =>
  (2 / Math.max(2, groupSize)) * 2 ** (-age / HALF_LIFE);
