import { namesThem } from '../domain/erasure.ts';
import type { Held } from '../domain/held.ts';
import { isAmong, toMailboxes } from '../domain/mailbox.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { read } from './database.ts';
import { findErasure } from './erase-who.ts';
import { countEventsWith } from './events-seen.ts';
import { toEntry } from './ledger-record.ts';
import type { ReadTransaction } from './schema.ts';
import { settingsWithin } from './settings-within.ts';
import { toSighting } from './sighting-record.ts';
import { listSnapshots } from './snapshot-files.ts';
import { toStakeholder } from './stakeholder-record.ts';
import { touchesOf } from './touches-within.ts';

/** Everything that is held about somebody, wherever it is; undefined when nobody has the id. */
export async function findHeld(id: StakeholderId): Promise<Held | undefined> {
  const who = await findErasure(id);
  if (!who) return undefined;
  const [isNamed, isTheirs] = [namesThem(who), isAmong(who.emails)];
  const stored = await read(
    ['stakeholders', 'touches', 'ledger', 'sightings', 'meetings', 'settings', 'history', 'imports'],
    async (transaction) => {
      const record = await transaction.objectStore('stakeholders').get(id);
      if (!record) return undefined;
      const [touches, ledger, sightings, meetings, { neverList, alwaysList }, history] = await Promise.all([
        touchesOf(transaction, id),
        transaction.objectStore('ledger').getAll(),
        Promise.all(
          toMailboxes(who.emails).map((mailbox) =>
            transaction.objectStore('sightings').index('mailbox').getAll(mailbox),
          ),
        ),
        transaction.objectStore('meetings').getAll(),
        settingsWithin(transaction),
        transaction.objectStore('history').index('at').getAll(),
      ]);
      const entries = ledger.map(toEntry);
      return {
        stakeholder: toStakeholder(record),
        touches: touches.sort((a, b) => b.at - a.at),
        entries: entries.filter(({ stakeholderId }) => stakeholderId === id),
        mentions: entries.filter((entry) => entry.stakeholderId !== id && isNamed(entry.text)),
        sightings: sightings.flat().map(toSighting),
        meetings: meetings.filter(({ guests }) => guests.some(isTheirs)),
        lists: [...neverList, ...alwaysList].filter(isNamed),
        deeds: history
          .filter(({ words, answer }) => isNamed(`${words} ${JSON.stringify(answer ?? '')}`))
          .reverse(),
        isInImport: await isInImport(transaction, isTheirs),
      };
    },
  );
  if (!stored) return undefined;
  const [events, snapshots] = [await countEventsWith(isTheirs), await listSnapshots()];
  return { ...stored, known: who, events, snapshots: snapshots.length };
}

async function isInImport(
  transaction: ReadTransaction,
  isTheirs: ReturnType<typeof isAmong>,
): Promise<boolean> {
  for await (const { value } of transaction.objectStore('imports')) {
    if ('batch' in value && value.batch.people.some(({ email }) => isTheirs(email))) return true;
  }
  return false;
}
