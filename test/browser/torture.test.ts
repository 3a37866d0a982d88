import { describe, expect, test } from 'vitest';
import { suffer } from '../torture/fault.ts';
import { faults } from '../torture/faults.ts';

/** A few rounds of what `npm run torture` does many of. */
describe('survives', () => {
  for (const fault of faults) {
    test.skipIf(fault.impossible?.())(
      fault.name,
      async () => {
        const { failures } = await suffer(fault, fault.fewRounds);
        expect(failures).toEqual([]);
      },
      120_000,
    );
  }
});
