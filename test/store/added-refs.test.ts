import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAdded, markRefs } from '../../lib/store/added-refs.ts';
import { packRefs } from '../../lib/store/touch-refs.ts';

/** Two mails that have one mark. */
const [imported, newer] = ['19a958c790d10558', '19a9512d23e1404f'];

const refs = fc.uniqueArray(fc.oneof(fc.stringMatching(/^[0-9a-f]{16}$/), fc.uuid()), { maxLength: 40 });

test.each([
  ['marks of', markRefs],
  ['whole references, as they were kept until November 2026, of', packRefs],
])('%s what was added tell it from what came later', (_what, keep) => {
  fc.assert(
    fc.property(refs, fc.nat(), (all, share) => {
      const [added, later] = [all.slice(share % 40), all.slice(0, share % 40)];
      expect(findAdded(keep(added), all)).toEqual(new Set(added));
      expect(findAdded(keep(added), later)).toEqual(new Set());
    }),
    { seed: 7 },
  );
});

test('a mail that came later is not taken for one that was added, even if it has its mark', () => {
  expect(findAdded(markRefs([imported]), [imported])).toEqual(new Set([imported]));
  expect(findAdded(markRefs([imported]), [imported, newer])).toEqual(new Set());
  expect(findAdded(markRefs([imported, newer]), [imported, newer])).toEqual(new Set([imported, newer]));
});

test('a mark takes four bytes', () => {
  expect(markRefs(['19a94f8c12345678', 'event_20261118T090000Z'])).toEqual({ marks: expect.any(Uint8Array) });
  expect(markRefs([imported, newer, imported])).toMatchObject({ marks: { byteLength: 12 } });
});
