import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFor } from '../browser/harness.ts';

/** A copy of the build, with its manifest as `change` makes it. */
export function changedBuild(change: (manifest: Manifest) => void): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'touchbase-build-')), 'chrome-mv3');
  cpSync(builtFor('chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

export type Manifest = { permissions: string[]; version: string; name: string };
