import { vi } from 'vitest';

/** Stands in for the origin's private files, which only browsers have: as much of it as a snapshot needs. */
export const privateFiles = new Map<string, Blob>();

/** Bytes that the disk has left. */
export const disk = { free: Number.POSITIVE_INFINITY };

const handleOf = (name: string) => ({
  // As in a browser: there, and empty, from the moment it is asked for.
  getFile: async () => privateFiles.get(name) ?? new Blob([]),
  createWritable: async () => {
    let written: Blob | undefined;
    return {
      write: async (content: Blob | string) => {
        written = new Blob([content]);
      },
      close: async () => {
        if (written) privateFiles.set(name, written);
      },
    };
  },
});

const folder = {
  keys: async function* () {
    yield* privateFiles.keys();
  },
  getFileHandle: async (name: string, { create = false } = {}) => {
    if (!create && !privateFiles.has(name)) throw new DOMException('no such file', 'NotFoundError');
    return handleOf(name);
  },
  removeEntry: async (name: string) => void privateFiles.delete(name),
};

/** For `beforeEach`: there are private files, and none in them, and room for any. */
export function givePrivateFiles(): void {
  privateFiles.clear();
  disk.free = Number.POSITIVE_INFINITY;
  const storage = {
    getDirectory: async () => folder,
    estimate: async () => ({ quota: disk.free, usage: 0 }),
  };
  vi.stubGlobal('navigator', { locks: navigator.locks, storage });
}
