import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Tests and the browsers they drive must agree on which day it is; the museum's people live here.
process.env.TZ = 'Europe/Madrid';

/** What they measure depends on what else the machine does. */
const alone = ['test/browser/long-day.test.ts', 'test/browser/reload.test.ts'];

const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bench/**'],
          restoreMocks: true,
          // Left to itself it keeps one core of two for nobody.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      // Each file has a browser of its own, which waits more than it works: two share two cores well.
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: alone,
          maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
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
