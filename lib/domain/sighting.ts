import type { EmailAddress } from './email-address.ts';
import type { Instant } from './time.ts';

/** An address seen on a page and not tracked: counts only, no content. */
export type Sighting = {
  email: EmailAddress;
  name: string;
  firstAt: Instant;
  lastAt: Instant;
  /** Different conversations and events it was on, as far as counted. */
  count: number;
  /** The conversation or event it was last counted for, so that reopening it does not count again. */
  lastKey: string;
};

/** Sightings are forgotten when an address has not been seen for so many days, unless the user says otherwise. */
export const SIGHTING_KEPT_DAYS = 90;

/** The sighting after the address has been seen once more. */
export function seeAgain(
  before: Sighting | undefined,
  { email, name, key }: { email: EmailAddress; name: string; key: string },
  now: Instant,
): Sighting {
  if (!before) return { email, name, firstAt: now, lastAt: now, count: 1, lastKey: key };
  return {
    ...before,
    name: name || before.name,
    lastAt: now,
    count: before.count + (before.lastKey === key ? 0 : 1),
    lastKey: key,
  };
}
