import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Tests and the browsers they drive must agree on which day it is; the museum's people live here.
process.env.TZ = 'Europe/Madrid';

const all = globSync('test/**/*.test.{ts,tsx}', { exclude: ['test/browser/**'] });

/** They start the background, which listens until its world ends: each needs one of its own. */
const background = ['test/entrypoints/*.test.ts', 'test/extension/*.test.ts'];

/** Files of one process must want the same surroundings: they would get a new one at every turn. */
const inDom = all.filter((path) => readFileSync(path, 'utf8').startsWith('// @vitest-environment happy-dom'));

/** What they measure depends on what else the machine does. */
const alone = ['test/browser/long-day.test.ts', 'test/browser/reload.test.ts'];

const unit = {
  setupFiles: ['test/setup.ts'],
  restoreMocks: true,
  // Left to itself it keeps one core of two for nobody.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};

/** Each file by itself would load everything anew, which took longer than the tests. */
const together = { ...unit, isolate: false };

const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: { ...together, name: 'unit', include: all, exclude: [...background, ...inDom] },
      },
      { plugins: [WxtVitest()], test: { ...together, name: 'unit in a DOM', include: inDom } },
      { plugins: [WxtVitest()], test: { ...unit, name: 'unit of the background', include: background } },
      // Each file has a browser of its own, which waits more than it works: three share two cores well.
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: alone,
          maxWorkers: Math.max(3, Math.floor(availableParallelism() / 2)),
          ...slow,
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          fileParallelism: false,
          ...slow,
        },
      },
    ],
  },
});
