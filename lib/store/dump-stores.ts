import type { StoreName } from './schema.ts';

/**
 * What becomes of each store. `whole`: a backup holds it. `past`: it speaks of what was done to that, and is emptied
 * when something else takes its place. `own`: it is this browser's, and neither backup nor restore touches it. A new
 * store does not compile before somebody has decided.
 */
const fates: Record<StoreName, 'whole' | 'past' | 'own'> = {
  stakeholders: 'whole',
  touches: 'whole',
  ledger: 'whole',
  sightings: 'whole',
  meetings: 'whole',
  settings: 'whole',
  history: 'past',
  befores: 'past',
  imports: 'past',
  meta: 'own',
  filler: 'own',
};

const names = Object.keys(fates) as StoreName[];

/** The stores that a backup holds, in the order in which it holds them. */
export const dumpedStores: readonly StoreName[] = names.filter((name) => fates[name] === 'whole');
export const pastStores: readonly StoreName[] = names.filter((name) => fates[name] === 'past');

/** What is kept of before a restore: with the history, so that after its undo everything else can be undone as well. */
export const historyStores: readonly StoreName[] = ['history', 'befores'];

/** The stores whose records do not hold their own key. */
export const isKeyed = (name: string): boolean => name === 'settings';
