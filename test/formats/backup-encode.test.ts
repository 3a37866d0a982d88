import { expect, test } from 'vitest';
import { decodeValue } from '../../lib/formats/backup-decode.ts';
import { encodeValue } from '../../lib/formats/backup-encode.ts';

test('values longer than the first buffer come back whole, wherever the buffer had to grow', () => {
  for (let length = 4080; length < 4100; length++) {
    const value = { bytes: new Uint8Array(length).fill(7), more: [1, 2, 300], text: 'x'.repeat(length) };
    expect(decodeValue(encodeValue(value), { items: 1000 })).toEqual(value);
  }
});
