import { describe, expect, test, vi } from 'vitest';
import type { Dump } from '../../lib/domain/backup.ts';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { decodeValue } from '../../lib/formats/backup-decode.ts';
import { encodeValue } from '../../lib/formats/backup-encode.ts';
import { CANNOT_OPEN, lookAt, wrap } from '../../lib/formats/backup-envelope.ts';
import { toFrame } from '../../lib/formats/backup-frames.ts';
import { newSalt, type SealKey, seal, toSealKey, unseal } from '../../lib/formats/seal.ts';

// Thousands of files are read here, and keys are slow to make on purpose.
vi.setConfig({ testTimeout: 60_000 });

const dump: Dump = {
  schema: 1,
  stores: [
    {
      name: 'people',
      records: Array.from({ length: 200 }, (_none, n) => ({ id: `p${n}`, name: `Ünlü ${n * 7919}` })),
    },
    { name: 'settings', keys: ['letterKeys'], records: [true] },
  ],
};
const again = (value: unknown) => decodeValue(encodeValue(value), { items: 1e6 });
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function gzip(...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(
    await new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'))).blob(),
  );
}
/** A file that is sound all over, with these values in it. */
const fileOf = async (...values: unknown[]) =>
  wrap(await gzip(...values.flatMap((value) => toFrame(encodeValue(value)))));
const headOf = (...stores: [name: string, count: number][]) => ({
  kind: 'backup',
  schema: 1,
  stores: stores.map(([name, count]) => ({ name, count, isKeyed: false })),
});

describe('a value', () => {
  test.each([
    [0],
    [23],
    [24],
    [255],
    [256],
    [65_535],
    [65_536],
    [2 ** 32 - 1],
    [2 ** 32],
    [Number.MAX_SAFE_INTEGER],
    [-1],
    [-25],
    [-(2 ** 40)],
    [1.5],
    [-0],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Date.UTC(2026, 10, 22)],
    [''],
    ['Ünlü 東京 👩‍🚀\u0000'],
    [true],
    [false],
    [null],
    [undefined],
    [[]],
    [[1, ['a', { b: [] }]]],
    [{}],
    [{ constructor: 1, toString: 'x', 10: 'a', 9: 'b' }],
    [new Uint8Array([1, 2, 255])],
    [new Uint16Array([65_535])],
    [new Float64Array([0.1, -0, 1e300])],
    [new Int32Array([-5])],
    [{ deep: { column: new Float32Array([1.5]) } }],
  ])('comes back as it was: %j', (value) => {
    expect(again(value)).toEqual(value);
    expect(Object.is(again(-0), -0)).toBe(true);
  });

  test('makes the same bytes in whatever order its fields were written', () => {
    expect(encodeValue({ b: 1, a: 2 })).toEqual(encodeValue({ a: 2, b: 1 }));
  });

  test('that no record may hold is not written', () => {
    for (const value of [() => 1, Symbol('x'), new Date(), new Map(), 1n, new DataView(new ArrayBuffer(1))]) {
      expect(() => encodeValue(value)).toThrow('A backup cannot hold');
    }
  });
});

describe('bytes that nobody of ours wrote', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  test.each([
    ['nothing', ''],
    ['a field twice', 'a2616101616102'],
    ['fields out of order', 'a2616201616102'],
    ['a field for the prototype', 'a1695f5f70726f746f5f5f01'],
    ['a field without a name', 'a10101'],
    ['more after the end', '0000'],
    ['a text that is not UTF-8', '61ff'],
    ['a text longer than the file', '7affffffff61'],
    ['a list longer than the file', '9affffffff00'],
    ['a number past the exact ones', '1bffffffffffffffff'],
    ['an endless list', '9f00ff'],
    ['a tag unknown', 'c001'],
    ['half a number in a column', 'd8564101'],
    ['bytes in no column', '4101'],
    ['a nest of lists', '81'.repeat(100_000)],
  ])('are refused: %s', (_what, hex) => {
    expect(() => decodeValue(bytes(hex), { items: 1000 })).toThrow(/Nothing of it was taken/);
  });
});

describe('a file', () => {
  test('comes back as it was, and says first what it is', async () => {
    const file = await writeBackup({ kind: 'hand-over', from: 'Robin Vale', dump });
    expect(await lookAt(file)).toMatchObject({ isOurs: true, isSealed: false });
    expect(await readBackup(file)).toEqual({
      ok: true,
      value: { kind: 'hand-over', from: 'Robin Vale', dump },
    });
  });

  test('is the same to the byte each time', async () => {
    const [one, two] = [
      await writeBackup({ kind: 'backup', dump }),
      await writeBackup({ kind: 'backup', dump }),
    ];
    expect(await bytesOf(one)).toEqual(await bytesOf(two));
  });

  test('that belongs to something else is told apart', async () => {
    for (const text of ['', 'First Name,Last Name\n', '{"format":"touchbase"}', 'From ana@example.org\n']) {
      expect(await lookAt(new Blob([text]))).toMatchObject({ isOurs: false });
      expect(await readBackup(new Blob([text]))).toMatchObject({
        ok: false,
        error: expect.stringContaining('not a Touchbase'),
      });
    }
  });

  test('of a newer version is refused, and says why', async () => {
    const bytes = await bytesOf(await writeBackup({ kind: 'backup', dump }));
    bytes[8] = 2;
    const refused = await readBackup(new Blob([bytes]));
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('newer version') });
  });

  test('cut at every percent is refused', async () => {
    const file = await writeBackup({ kind: 'backup', dump });
    for (let percent = 0; percent < 100; percent++) {
      const cut = file.slice(0, Math.floor((file.size * percent) / 100));
      expect(await readBackup(cut), `${percent} %`).toMatchObject({ ok: false });
    }
    expect(await readBackup(file.slice(0, file.size - 1))).toMatchObject({ ok: false });
    expect(await readBackup(new Blob([file, 'x']))).toMatchObject({ ok: false });
  });

  test('with any of a thousand bits flipped is refused', async () => {
    const bytes = await bytesOf(await writeBackup({ kind: 'backup', dump }));
    for (let flip = 0; flip < 1000; flip++) {
      const bit = Math.floor((flip * bytes.length * 8) / 1000);
      expect(await readBackup(new Blob([flipped(bytes, bit)])), `bit ${bit}`).toMatchObject({ ok: false });
    }
  });

  test.each([
    ['fewer records than it says', [headOf(['people', 2]), { id: 'a' }]],
    ['more records than it says', [headOf(['people', 1]), { id: 'a' }, { id: 'b' }]],
    ['the same store twice', [headOf(['people', 0], ['people', 0])]],
    ['more records than anybody has', [headOf(['people', 2 ** 40])]],
    ['no contents', [{ hello: 1 }]],
    ['contents with more to say', [{ ...headOf(), __more: 1 }]],
    [
      'a setting without its name',
      [{ kind: 'backup', schema: 1, stores: [{ name: 's', count: 1, isKeyed: true }] }, 5],
    ],
  ])('that is sound but has %s is refused', async (_what, values) => {
    expect(await readBackup(await fileOf(...values))).toMatchObject({ ok: false });
  });

  test('that would unpack to more than any backup holds is refused before it has', async () => {
    const head = toFrame(encodeValue(headOf(['people', 1])));
    const endless = new Uint8Array(4);
    new DataView(endless.buffer).setUint32(0, 0xffff_ffff, true);
    const zeros = new Uint8Array(1 << 20);
    const bomb = await gzip(...head, endless, ...Array.from({ length: 200 }, () => zeros));
    expect(bomb.length).toBeLessThan(300_000);
    const refused = await readBackup(await wrap(bomb));
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('more than any') });
  });

  test('that claims many values in few bytes is refused', async () => {
    const list = new Uint8Array(30_000_005);
    list.set([0x9a, 0x01, 0xc9, 0xc3, 0x80]);
    const file = await wrap(await gzip(...toFrame(encodeValue(headOf(['people', 1]))), ...toFrame(list)));
    expect(file.size).toBeLessThan(100_000);
    expect(await readBackup(file)).toMatchObject({
      ok: false,
      error: expect.stringContaining('more than any'),
    });
  });

  test('is not read on once that is no longer wanted', async () => {
    const stop = new AbortController();
    stop.abort();
    const many = { schema: 1, stores: [{ name: 'people', records: new Array<number>(5000).fill(1) }] };
    const file = await writeBackup({ kind: 'backup', dump: many });
    await expect(readBackup(file, { signal: stop.signal })).rejects.toThrow();
  });
});

describe('a sealed file', () => {
  test('opens with its passphrase, and with no other; nothing of it can be read without', async () => {
    const key = await toSealKey('correct horse');
    const file = await writeBackup({ kind: 'backup', dump }, { key });
    expect(await lookAt(file)).toMatchObject({ isOurs: true, isSealed: true });
    expect(await readBackup(file, { passphrase: 'correct horse' })).toMatchObject({
      ok: true,
      value: { dump },
    });
    expect(await readBackup(file, { passphrase: 'correct horsf' })).toEqual({
      ok: false,
      error: CANNOT_OPEN,
    });
    expect(await readBackup(file)).toMatchObject({ ok: false });
  });

  test('is another each time, with the same key too', async () => {
    const key = await toSealKey('correct horse');
    const files = [
      await writeBackup({ kind: 'backup', dump }, { key }),
      await writeBackup({ kind: 'backup', dump }, { key }),
    ];
    const [one, two] = await Promise.all(files.map(bytesOf));
    expect(one!.slice(26)).not.toEqual(two!.slice(26));
  });

  test('that was changed is refused in the words of a wrong passphrase', async () => {
    const bytes = await bytesOf(await writeBackup({ kind: 'backup', dump }, { key: await toSealKey('x') }));
    for (const at of [10, 30, 60, bytes.length - 1]) {
      const refused = await readBackup(new Blob([flipped(bytes, at * 8)]), { passphrase: 'x' });
      expect(refused, `byte ${at}`).toEqual({ ok: false, error: CANNOT_OPEN });
    }
  });

  describe('part by part', () => {
    const [salt, header] = [newSalt(), new Uint8Array([1, 2, 3])];
    const plain = crypto.getRandomValues(new Uint8Array(60_000));
    const large = new Uint8Array((1 << 18) * 2 + 5).map((_none, index) => index % 251);
    const key = toSealKey('x');
    const whole = async (parts: Uint8Array<ArrayBuffer>[]) => bytesOf(new Blob(parts));
    const open = async (parts: Uint8Array<ArrayBuffer>[], with_: SealKey) =>
      unseal(await whole(parts), with_, salt, header);

    test('a thousand flipped bits are each noticed, in the header too', async () => {
      const bytes = await whole(await seal(plain, await key, salt, header));
      for (let flip = 0; flip < 1000; flip++) {
        const changed = flipped(bytes, Math.floor((flip * bytes.length * 8) / 1000));
        expect(await unseal(changed, await key, salt, header)).toBeUndefined();
      }
      for (let bit = 0; bit < 24; bit++)
        expect(await unseal(bytes, await key, salt, flipped(header, bit))).toBeUndefined();
      expect(await unseal(bytes, await key, flipped(salt, 3), header)).toBeUndefined();
      expect(await unseal(bytes, await key, salt, header)).toEqual(plain);
    });

    test('parts cut off, left out, swapped or doubled are noticed', async () => {
      const [first, second, last] = (await seal(large, await key, salt, header)) as [
        Uint8Array<ArrayBuffer>,
        Uint8Array<ArrayBuffer>,
        Uint8Array<ArrayBuffer>,
      ];
      expect(Buffer.from(large).equals((await open([first, second, last], await key))!)).toBe(true);
      for (const parts of [
        [first],
        [first, second],
        [second, last],
        [first, last],
        [second, first, last],
        [first, first, second, last],
        [],
      ]) {
        expect(await open(parts, await key)).toBeUndefined();
      }
    });

    test('cut at every percent it is refused', async () => {
      const bytes = await whole(await seal(plain, await key, salt, header));
      for (let percent = 0; percent < 100; percent++) {
        const cut = bytes.slice(0, Math.floor((bytes.length * percent) / 100));
        expect(await unseal(cut, await key, salt, header)).toBeUndefined();
      }
    });
  });
});

function flipped(bytes: Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}
