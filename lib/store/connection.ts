import { openDB } from 'idb';
import { type Database, type Schema, upgrades } from './schema.ts';

export const NAME = 'touchbase';
/** Opening fails now and then for reasons that pass; one more try often heals it (faults-and-limits.md). */
const TRIES = 3;
/** Milliseconds between them: some of those reasons pass with the process that holds the files. */
const PAUSE = 60;
/** Trying again does not change what these say. */
const FINAL = new Set(['VersionError', 'SecurityError', 'InvalidStateError']);

/** Opens the database, patiently. `onLost` is called when the browser or a newer version of us closes it. */
export async function connect(onLost: () => void): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(onLost);
    } catch (error) {
      if (attempt === TRIES || (error instanceof DOMException && FINAL.has(error.name))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function open(onLost: () => void): Promise<Database> {
  const opened: Database = await openDB<Schema>(NAME, upgrades.length, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      for (const step of upgrades.slice(oldVersion)) await step(db, transaction);
    },
    // A newer version of us wants to upgrade: let it, and open again at the next question.
    blocking: () => {
      opened.close();
      onLost();
    },
    terminated: onLost,
  });
  return opened;
}
