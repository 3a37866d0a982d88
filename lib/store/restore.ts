import { write } from './database.ts';
import type { CheckedDump } from './dump-check.ts';
import { dumpedStores, pastStores } from './dump-stores.ts';
import type { StoreName, WriteTransaction } from './schema.ts';

/** Hears how much is done, from 0 to 1. */
type OnProgress = (done: number) => void;

/**
 * Asked for at once: waiting for each record takes several times as long, and more at once would hold up a page that
 * shows something.
 */
const AT_ONCE = 500;

/**
 * Puts a dump in the place of all that a backup holds, in one transaction: killed in the middle, everything is as it
 * was. The history of what was there before goes with it.
 */
export async function replaceWithDump(dump: CheckedDump, onProgress?: OnProgress): Promise<void> {
  const stores: StoreName[] = [...dumpedStores, ...pastStores];
  await write(stores, async (transaction) => {
    for (const name of stores) await transaction.objectStore(name).clear();
    const puts = putsOf(transaction, dump);
    for (let at = 0; at < puts.length; at += AT_ONCE) {
      await Promise.all(puts.slice(at, at + AT_ONCE).map(async (put) => put()));
      onProgress?.(Math.min(1, (at + AT_ONCE) / puts.length));
    }
  });
}

function putsOf(transaction: WriteTransaction, dump: CheckedDump): (() => Promise<unknown>)[] {
  const stakeholders = transaction.objectStore('stakeholders');
  const touches = transaction.objectStore('touches');
  const ledger = transaction.objectStore('ledger');
  const sightings = transaction.objectStore('sightings');
  const meetings = transaction.objectStore('meetings');
  const settings = transaction.objectStore('settings');
  return [
    ...dump.stakeholders.map((stakeholder) => () => stakeholders.put(stakeholder)),
    ...dump.touches.map((chunk) => () => touches.put(chunk)),
    ...dump.ledger.map((entry) => () => ledger.put(entry)),
    ...dump.sightings.map((sighting) => () => sightings.put(sighting)),
    ...dump.meetings.map((meeting) => () => meetings.put(meeting)),
    ...[...dump.settings].map(
      ([name, value]) =>
        () =>
          settings.put(value, name),
    ),
  ];
}
