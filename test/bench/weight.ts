import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtFor } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import type { Measure } from './measure.ts';

const packed = (code: string | Buffer): number => gzipSync(code, { level: 9 }).length / 1000;

/** What a page has to load of us, against the two libraries that we put into it, and against drawing by hand. */
export async function measureWeight(): Promise<Measure[]> {
  const baseline = packed(await bundle('test/bench/only-libraries.ts'));
  const limit = packed(await bundle('test/bench/by-hand.ts'));
  return ['gmail', 'calendar'].map((site) => ({
    name: `content script weight, ${site}`,
    ours: packed(readFileSync(join(builtFor('chrome-mv3'), 'content-scripts', `${site}.js`))),
    baseline,
    limit,
    unit: 'kB gzip',
  }));
}
