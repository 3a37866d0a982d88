import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { directions, type Touch, touchKinds, touchSources } from '../../lib/domain/touch.ts';
import { packTouches, unpackTouches } from '../../lib/store/touch-chunk.ts';

const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, ''));
const touches = fc.uniqueArray(
  fc.record({
    at: fc.integer({ min: Date.UTC(-200, 0), max: Date.UTC(9000, 0) }),
    kind: fc.constantFrom(...touchKinds),
    direction: fc.constantFrom(...directions),
    source: fc.constantFrom(...touchSources),
    groupSize: fc.integer({ min: 1, max: 65_535 }),
    ref: fc.oneof(fc.stringMatching(/^[0-9a-f]{16}$/), line, fc.constant('0'.repeat(16))),
    toMe: fc.boolean(),
    subject: line,
  }),
  { selector: ({ ref }) => ref, maxLength: 40 },
);

const inOrder = (all: readonly Touch[]) => all.toSorted((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));

test('whatever touches there are, they come out as they were packed', () => {
  fc.assert(
    fc.property(touches, (drawn) => {
      const all = drawn.map(
        ({ subject, toMe, ...rest }): Touch => ({
          ...rest,
          ...(toMe && { toMe }),
          ...(subject && { subject }),
        }),
      );
      const back = packTouches('ana' as StakeholderId, all).flatMap(unpackTouches);
      expect(inOrder(back)).toEqual(inOrder(all));
    }),
  );
});

test('a mail takes sixteen bytes and its subject', () => {
  const mail: Touch = {
    at: Date.UTC(2026, 10, 18),
    kind: 'email',
    direction: 'in',
    groupSize: 2,
    source: 'gmail',
    ref: '19a94f8c12345678',
  };
  const all = Array.from({ length: 100 }, (_none, index) => ({ ...mail, at: mail.at + index }));
  const [chunk] = packTouches('ana' as StakeholderId, all);
  expect([chunk?.bytes.length, chunk?.text]).toEqual([1600, '\n'.repeat(99)]);
});
