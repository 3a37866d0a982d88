import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files under folders of a profile that hold IndexedDB, as they lie on the disk at this moment. */
export function bytesOfDatabases(folder: string, isInside = false): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    const inside = isInside || entry.name === 'IndexedDB';
    if (entry.isDirectory()) return sum + bytesOfDatabases(path, inside);
    return inside ? sum + sizeOf(path) : sum;
  }, 0);
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // It has been compacted away in the meantime.
    return 0;
  }
}
