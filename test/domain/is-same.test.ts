import { expect, test } from 'vitest';
import { isSame } from '../../lib/domain/is-same.ts';

const record = () => ({
  id: 'ana',
  emails: ['ana@example.org'],
  at: { day: 3 },
  bytes: new Uint8Array([1, 2]),
});

test('records that hold the same are the same, in whatever order their fields come', () => {
  const { id, ...rest } = record();
  expect(isSame(record(), { ...rest, id })).toBe(true);
});

test.each([
  { id: 'dev' },
  { emails: [] },
  { emails: { 0: 'ana@example.org' } },
  { at: { day: 4 } },
  { at: undefined },
  { at: null },
  { bytes: new Uint8Array([1, 3]) },
  { bytes: new Int8Array([1, 2]) },
  { bytes: [1, 2] },
  { more: undefined },
])('a record with %o instead is another', (other) => {
  expect(isSame(record(), { ...record(), ...other })).toBe(false);
  expect(isSame({ ...record(), ...other }, record())).toBe(false);
});
