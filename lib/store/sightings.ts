import type { EmailAddress } from '../domain/email-address.ts';
import type { PersonSeen } from '../domain/page-seen.ts';
import { SIGHTING_KEPT, type Sighting, seeAgain } from '../domain/sighting.ts';
import type { Instant } from '../domain/time.ts';
import { read, write } from './database.ts';

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
      if (await transaction.objectStore('stakeholders').index('emails').getKey(email)) continue;
      await sightings.put(seeAgain(await sightings.get(email), { email, name, key }, now));
    }
    const old = await sightings.index('lastAt').getAllKeys(IDBKeyRange.upperBound(now - SIGHTING_KEPT));
    for (const email of old) await sightings.delete(email);
  });
}

export const findSighting = (email: EmailAddress): Promise<Sighting | undefined> =>
  read(['sightings'], (transaction) => transaction.objectStore('sightings').get(email));

/** A page shown again is no news: then nothing is written, and nobody is told of a change. */
const withoutCounted = (people: readonly PersonSeen[], key: string): Promise<PersonSeen[]> =>
  read(['stakeholders', 'sightings'], async (transaction) => {
    const news: PersonSeen[] = [];
    for (const person of people) {
      const tracked = await transaction.objectStore('stakeholders').index('emails').getKey(person.email);
      const seen = tracked ? undefined : await transaction.objectStore('sightings').get(person.email);
      if (!tracked && seen?.lastKey !== key) news.push(person);
    }
    return news;
  });
