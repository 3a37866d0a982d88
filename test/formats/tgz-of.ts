import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import type { ZipFile } from './zip-of.ts';

/** A .tgz of these files, in a folder as Takeout packs them. */
export const tgzOf = async (files: readonly Pick<ZipFile, 'path' | 'bytes'>[]): Promise<Blob> =>
  new Blob([
    new Uint8Array(
      gzipSync(
        await packTar([
          { header: { name: 'Takeout/', size: 0, type: 'directory' } },
          ...files.map(({ path, bytes: body }) => ({ header: { name: path, size: body.length }, body })),
        ]),
      ),
    ),
  ]);
