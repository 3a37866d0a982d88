import type { EmailAddress } from '../domain/email-address.ts';
import { toMailbox } from '../domain/mailbox.ts';
import type { PersonSeen } from '../domain/page-seen.ts';
import { SIGHTING_KEPT, type Sighting, seeAgain } from '../domain/sighting.ts';
import type { Instant } from '../domain/time.ts';
import { read, write } from './database.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { settingsWithin } from './settings.ts';
import { toSighting, toSightingRecord } from './sighting-record.ts';
import { findHolder } from './stakeholder-record.ts';

/** Counts people who were on a page and are not tracked, and forgets those not seen for long. */
export async function recordSightings(
  people: readonly PersonSeen[],
  key: string,
  now: Instant = Date.now(),
): Promise<void> {
  const fresh = await withoutCounted(people, key);
  if (fresh.length === 0) return;
  await write(['stakeholders', 'sightings'], async (transaction) => {
    const sightings = transaction.objectStore('sightings');
    for (const { email, name } of fresh) {
      if (await findHolder(transaction.objectStore('stakeholders'), email)) continue;
      const before = await sightingOf(transaction, email);
      await sightings.put(toSightingRecord(seeAgain(before, { email, name, key }, now)));
    }
    const old = await sightings.index('lastAt').getAllKeys(IDBKeyRange.upperBound(now - SIGHTING_KEPT));
    for (const email of old) await sightings.delete(email);
  });
}

/** What was seen of a mailbox, under whichever spelling. */
export const findSighting = (email: EmailAddress): Promise<Sighting | undefined> =>
  read(['sightings'], (transaction) => sightingOf(transaction, email));

/** Takes the sighting of a mailbox out, within a larger operation, and hands it back for undo. */
export async function forgetSighting(
  transaction: WriteTransaction,
  email: EmailAddress,
): Promise<Sighting[]> {
  const sightings = transaction.objectStore('sightings');
  const records = await sightings.index('mailbox').getAll(toMailbox(email));
  for (const record of records) await sightings.delete(record.email);
  return records.map(toSighting);
}

/** Puts a sighting back, unless the person is tracked. */
export const saveSighting = (sighting: Sighting): Promise<void> =>
  write(['stakeholders', 'sightings'], (transaction) => restoreSightings(transaction, [sighting]));

/** Puts sightings back, of those who are not tracked, within a larger operation. */
export async function restoreSightings(
  transaction: WriteTransaction,
  sightings: readonly Sighting[],
): Promise<void> {
  for (const sighting of sightings) {
    if (await findHolder(transaction.objectStore('stakeholders'), sighting.email)) continue;
    await transaction.objectStore('sightings').put(toSightingRecord(sighting));
  }
}

async function sightingOf(
  transaction: Pick<ReadTransaction | WriteTransaction, 'objectStore'>,
  email: EmailAddress,
): Promise<Sighting | undefined> {
  const record = await transaction.objectStore('sightings').index('mailbox').get(toMailbox(email));
  return record && toSighting(record);
}

/** Forgets everybody who was seen and is not tracked; the answer brings them back. */
export async function forgetAllSightings(): Promise<() => Promise<void>> {
  const all = await write(['sightings'], async (transaction) => {
    const records = await transaction.objectStore('sightings').getAll();
    await transaction.objectStore('sightings').clear();
    return records.map(toSighting);
  });
  return () => write(['stakeholders', 'sightings'], (transaction) => restoreSightings(transaction, all));
}

/** A page shown again is no news: then nothing is written, and nobody is told of a change. */
const withoutCounted = (people: readonly PersonSeen[], key: string): Promise<PersonSeen[]> =>
  read(['stakeholders', 'sightings', 'settings'], async (transaction) => {
    if (!(await settingsWithin(transaction)).keepSightings) return [];
    const news: PersonSeen[] = [];
    for (const person of people) {
      const tracked = await findHolder(transaction.objectStore('stakeholders'), person.email);
      const seen = tracked ? undefined : await sightingOf(transaction, person.email);
      if (!tracked && seen?.lastKey !== key) news.push(person);
    }
    return news;
  });
