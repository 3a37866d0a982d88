import { type Mailbox, toMailbox } from '../domain/mailbox.ts';
import type { Sighting } from '../domain/sighting.ts';

/** A sighting as kept: with the mailbox by which it is found. */
export type SightingRecord = Sighting & { mailbox: Mailbox };

export const toSightingRecord = (sighting: Sighting): SightingRecord => ({
  ...sighting,
  mailbox: toMailbox(sighting.email),
});

export function toSighting({ mailbox, ...sighting }: SightingRecord): Sighting {
  return sighting;
}
