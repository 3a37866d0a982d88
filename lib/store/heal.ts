import { ensureRoom } from './has-room.ts';
import type { Database } from './schema.ts';

/** Chromium starts a new log when the last has grown past 4 MB: twice that, and some more, is sure to do it. */
const BYTES = 9_000_000;
/** Larger values go into files of their own, past the log. */
const PIECE = 60_000;

/**
 * Writes filler and deletes it again. After a crash LevelDB takes over the log it had, and in one of seven such rounds
 * the start after the next finds an empty database (google/leveldb issue 1287); once the log has been closed and a new
 * one begun, in none of forty (faults-and-limits.md, finding 1). Costs a quarter of a second a start, whether or not the
 * last run is known to have written: what it could not note, on a full disk, it has torn all the same.
 */
export async function heal(open: Database): Promise<void> {
  await ensureRoom();
  const options = { durability: 'strict' } as const;
  const fill = open.transaction('filler', 'readwrite', options);
  const puts = Array.from({ length: BYTES / PIECE }, (_none, key) =>
    fill.store.put(new Uint8Array(PIECE), key),
  );
  await Promise.all([...puts, fill.done]);
  const empty = open.transaction('filler', 'readwrite', options);
  await Promise.all([empty.store.clear(), empty.done]);
}
