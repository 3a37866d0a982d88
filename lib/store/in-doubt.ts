import { forgetDoubt, isInDoubt } from './doubt.ts';
import { ensureRoom } from './has-room.ts';
import { heal } from './heal.ts';
import { healLocal } from './heal-local.ts';
import { padLogs } from './pad-logs.ts';
import { toStoreError } from './store-error.ts';

/**
 * After the browser has failed to write something (doubt.ts), nothing is written and nothing counts as kept before it has
 * begun new logs with all that it holds. Throws a StoreError while there is no room for that.
 */
export async function endDoubt(): Promise<void> {
  if (!(await isInDoubt())) return;
  try {
    await ensureRoom();
    await healLocal();
    await padLogs().catch(() => undefined);
    await heal();
  } catch (error) {
    throw toStoreError(undefined, error);
  }
  await forgetDoubt();
}
