import type { EmailAddress } from '../domain/email-address.ts';
import type { How } from '../domain/operation.ts';
import type { PersonSeen } from '../domain/page-seen.ts';
import { type Sighting, seeAgain } from '../domain/sighting.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { read, write } from './database.ts';
import { newOperationId, perform } from './perform.ts';
import { settingsWithin } from './settings-within.ts';
import { toSightingRecord } from './sighting-record.ts';
import { sightingOf } from './sightings-within.ts';
import { findHolder } from './stakeholder-record.ts';
import { type TakeBack, takeBack } from './undo.ts';

/** Counts people who were on a page and are not tracked. */
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
  });
}

/** Forgets those who were not seen for longer than the user wants. */
export async function forgetOldSightings(now: Instant = Date.now()): Promise<void> {
  const old = await read(['sightings', 'settings'], async (transaction) => {
    const { sightingDays } = await settingsWithin(transaction);
    const range = IDBKeyRange.upperBound(now - sightingDays * DAY);
    return transaction.objectStore('sightings').index('lastAt').getAllKeys(range);
  });
  if (old.length === 0) return;
  await write(['sightings'], async (transaction) => {
    for (const email of old) await transaction.objectStore('sightings').delete(email);
  });
}

/** What was seen of a mailbox, under whichever spelling. */
export const findSighting = (email: EmailAddress): Promise<Sighting | undefined> =>
  read(['sightings'], (transaction) => sightingOf(transaction, email));

/** Forgets everybody who was seen and is not tracked; the answer brings them back. */
export async function forgetAllSightings(how: How = {}): Promise<TakeBack> {
  const id = how.id ?? newOperationId();
  await perform('forgetAllSightings', null, { ...how, id });
  return takeBack(id);
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
