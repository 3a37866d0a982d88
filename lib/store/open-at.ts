import { wrap } from 'idb';
import { type Database, type UpgradeTransaction, upgrades } from './schema.ts';

export const NAME = 'touchbase';

/** As idb's openDB does it, in a place of our choice. `onLost` is called when the browser or a newer version closes it. */
export async function openAt(place: IDBFactory, onLost?: () => void): Promise<Database> {
  const request = place.open(NAME, upgrades.length);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => void upgrade(request, oldVersion));
  const opened = (await wrap(request)) as Database;
  // A newer version of us wants to upgrade: let it, and open again at the next question.
  opened.addEventListener('versionchange', () => {
    opened.close();
    onLost?.();
  });
  opened.addEventListener('close', () => onLost?.());
  return opened;
}

/** A step that fails takes back the whole upgrade; its end says why, and fails the opening. */
async function upgrade(request: IDBOpenDBRequest, oldVersion: number): Promise<void> {
  const database = wrap(request.result) as Database;
  const transaction = toUpgrade(request.transaction && wrap(request.transaction));
  if (!transaction) return;
  // Heard by the request; unheard here, it would also count as an unhandled rejection.
  transaction.done.catch(() => undefined);
  try {
    for (const step of upgrades.slice(oldVersion)) await step(database, transaction);
  } catch {
    request.transaction?.abort();
  }
}

/** What an opening that upgrades runs in: the library types it as one that only reads. */
const toUpgrade = (transaction: (object & { mode: string }) | null): UpgradeTransaction | undefined =>
  transaction && isUpgrade(transaction) ? transaction : undefined;

const isUpgrade = (transaction: object & { mode: string }): transaction is UpgradeTransaction =>
  transaction.mode === 'versionchange';
