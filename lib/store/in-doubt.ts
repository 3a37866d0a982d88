import { findDoubt, forgetDoubt } from './doubt.ts';
import { ensureRoom } from './has-room.ts';
import { heal } from './heal.ts';
import { healLocal } from './heal-local.ts';
import { InDoubtError } from './in-doubt-error.ts';
import { padLogs } from './pad-logs.ts';
import type { Database } from './schema.ts';
import { isStoreError, toStoreError } from './store-error.ts';

const LOCK = 'touchbase-doubt';

/**
 * After the browser has failed to write something (doubt.ts), nothing is written and nothing counts as kept before it has
 * begun new logs with all that it holds. Throws a StoreError while there is no room for that. One page at a time does it;
 * whoever comes second finds it done.
 */
export async function endDoubt(open: Database): Promise<void> {
  if (await findDoubt()) await navigator.locks.request(LOCK, () => endAll(open));
}

/** The same after a write: what was done in doubt is not said to be kept. Throws InDoubtError. */
export async function ensureKept(open: Database): Promise<void> {
  try {
    await endDoubt(open);
  } catch (error) {
    throw isStoreError(error) ? new InDoubtError(error) : error;
  }
}

/** Also what another page notes meanwhile: it may have been torn after its log was begun. */
async function endAll(open: Database): Promise<void> {
  for (let doubt = await findDoubt(); doubt; doubt = await findDoubt()) {
    await beginNewLogs(open);
    await forgetDoubt(doubt);
  }
}

async function beginNewLogs(open: Database): Promise<void> {
  try {
    await ensureRoom();
    await healLocal();
    // Where `storage.local` takes nothing any more there is nothing to pad: what is noted goes into files.
    await padLogs().catch(() => undefined);
    await heal(open);
  } catch (error) {
    throw toStoreError(undefined, error);
  }
}
