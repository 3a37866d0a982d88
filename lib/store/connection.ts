import { wrap } from 'idb';
import { NAME, openAt } from './open-at.ts';
import { findPlace } from './place.ts';
import type { Database } from './schema.ts';

/** Opening fails now and then for reasons that pass; one more try often heals it (faults-and-limits.md). */
const TRIES = 3;
/** Milliseconds between them: some of those reasons pass with the process that holds the files. */
const PAUSE = 60;
/** Trying again does not change what these say. */
const FINAL = new Set(['VersionError', 'SecurityError', 'InvalidStateError']);

/** Opens the database, patiently. `onLost` is called when the browser or a newer version of us closes it. */
export async function connect(onLost: () => void): Promise<Database> {
  const place = await findPlace();
  for (let attempt = 1; ; attempt++) {
    try {
      return await openAt(place, onLost);
    } catch (error) {
      if (attempt === TRIES || (error instanceof DOMException && FINAL.has(error.name))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** Deletes the database, so that a new one can take its place. */
export async function discard(): Promise<void> {
  await wrap((await findPlace()).deleteDatabase(NAME));
}
