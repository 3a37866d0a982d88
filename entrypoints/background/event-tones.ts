import { toBadge } from '../../lib/domain/badge.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { type EventTone, worstTone } from '../../lib/domain/event-tone.ts';
import { isPerson } from '../../lib/domain/people.ts';
import { toWho } from '../../lib/domain/settings.ts';
import { findGuests } from '../../lib/store/events-seen.ts';
import { findSettings } from '../../lib/store/settings.ts';
import { findByAddresses } from '../../lib/store/stakeholders.ts';

/** How each of these events is to be marked: those that have been open, and have somebody tracked on them now. */
export async function findEventTones(
  keys: readonly string[],
  now: number = Date.now(),
): Promise<EventTone[]> {
  const guests = await findGuests(keys);
  if (guests.size === 0) return [];
  const settings = await findSettings();
  const { lists } = toWho([], settings);
  const people = [...new Set([...guests.values()].flat())].filter((email) => isPerson(email, lists));
  const tracked = await findByAddresses(people);
  const toneOf = (email: EmailAddress) => {
    const stakeholder = tracked.get(email);
    return stakeholder ? toBadge(email, stakeholder, 0, now, settings.groupCadences).tone : [];
  };
  return [...guests].flatMap(([key, emails]) => {
    const tone = worstTone(emails.flatMap(toneOf));
    return tone ? [{ key, tone }] : [];
  });
}
