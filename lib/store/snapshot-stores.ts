import { dumpedStores, pastStores } from './dump-stores.ts';
import type { StoreName } from './schema.ts';

/** What a snapshot holds: what a backup does, and the history with it, so that nothing in it is done twice. */
export const snapshotStores: StoreName[] = [...dumpedStores, ...pastStores];
