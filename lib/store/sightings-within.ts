import type { EmailAddress } from '../domain/email-address.ts';
import { toMailbox } from '../domain/mailbox.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Recorder } from './recorder.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { toSighting } from './sighting-record.ts';

/** What was seen of a mailbox, under whichever spelling, within a larger operation. */
export async function sightingOf(
  transaction: Pick<ReadTransaction | WriteTransaction, 'objectStore'>,
  email: EmailAddress,
): Promise<Sighting | undefined> {
  const record = await transaction.objectStore('sightings').index('mailbox').get(toMailbox(email));
  return record && toSighting(record);
}

/** Takes the sighting of a mailbox out: they are tracked now. */
export async function forgetSighting({ transaction, remove }: Recorder, email: EmailAddress): Promise<void> {
  const keys = await transaction.objectStore('sightings').index('mailbox').getAllKeys(toMailbox(email));
  for (const key of keys) await remove('sightings', key);
}
