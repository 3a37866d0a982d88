import { describe, expect, test } from 'vitest';
import { type Fault, suffer } from './fault.ts';

/** A few rounds of what `npm run torture` does many of; a fault that cannot be done here says why, and is skipped. */
export function survives(faults: readonly Fault[]): void {
  describe('survives a few rounds of', () => {
    for (const fault of faults) {
      const why = fault.impossible?.();
      test.skipIf(why)(
        why ? `${fault.name} (${why})` : fault.name,
        async () => {
          const { failures } = await suffer(fault, true);
          expect(failures).toEqual([]);
        },
        180_000,
      );
    }
  });
}
