import { browser } from 'wxt/browser';
import type { Instant } from '../domain/time.ts';
import { noteDoubtOfLocal } from './doubt.ts';
import type { Database, StoreName } from './schema.ts';

/**
 * How often the database has been written to, and how much was in it: kept outside of it, in `storage.local`, since a
 * browser that has lost a database says nothing of it and opens an empty one (faults-and-limits.md, finding 2).
 */
export type Sentinel = { generation: number; at: Instant; counts?: Counts };

/** Records in each store, as they were counted at a generation. */
export type Counts = { generation: number; stores: Record<string, number> };

const [GENERATION, COUNTS] = ['sentinel', 'sentinel-counts'];
/** What a loss shows in; the rest is forgotten or made anew by itself. */
const kept: StoreName[] = ['stakeholders', 'touches', 'ledger', 'settings'];

export async function readSentinel(): Promise<Sentinel | undefined> {
  const { [GENERATION]: sentinel, [COUNTS]: counts } = await browser.storage.local.get([GENERATION, COUNTS]);
  if (!sentinel) return undefined;
  return { ...(sentinel as Sentinel), ...(counts ? { counts: counts as Counts } : {}) };
}

/** Notes a write. Not waited for: what the database is ahead by is no loss. */
export function noteGeneration(generation: number, at: Instant = Date.now()): void {
  browser.storage.local.set({ [GENERATION]: { generation, at } }).catch(noteDoubtOfLocal);
}

/** Notes how much there is, now and then: counting takes longer than a write. */
export async function noteCounts(database: Database): Promise<void> {
  await browser.storage.local.set({ [COUNTS]: await count(database) });
}

/** Until the next count, fewer records are no loss. */
export const forgetCounts = (): Promise<void> => browser.storage.local.remove(COUNTS);

/** How much there is, and how often it was written to, of one moment. */
export async function count(database: Database): Promise<Counts> {
  const transaction = database.transaction([...kept, 'meta'], 'readonly');
  const [state, ...counts] = await Promise.all([
    transaction.objectStore('meta').get('state'),
    ...kept.map((name) => transaction.objectStore(name).count()),
  ]);
  return {
    generation: state?.generation ?? 0,
    stores: Object.fromEntries(kept.map((name, index) => [name, counts[index] ?? 0])),
  };
}

/**
 * Whether something is missing that the sentinel knows of. Chromium may put together a database of what it finds, as far
 * on as it was and with nothing in it; so records are counted too. Fewer since the last count may have been removed on
 * purpose, moments before the end: then the snapshot and the journal bring back just what is there.
 */
export async function isLost(database: Database, sentinel: Sentinel, isThorough: boolean): Promise<boolean> {
  const state = await database.get('meta', 'state');
  if ((state?.generation ?? 0) < sentinel.generation) return true;
  const { counts } = sentinel;
  if (!isThorough || !counts) return false;
  const { stores } = await count(database);
  return kept.some((name) => (stores[name] ?? 0) < (counts.stores[name] ?? 0));
}
