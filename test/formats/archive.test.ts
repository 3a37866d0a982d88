import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../lib/formats/archive.ts';
import { type ArchiveCaps, usualCaps } from '../../lib/formats/archive-caps.ts';
import { tgzOf } from './tgz-of.ts';
import { zipOf } from './zip-of.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mbox = 'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022\r\nX-GM-THRID: 1\r\n\r\nHello\r\n';
const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const long = `${mbox}${'Lorem ipsum dolor sit amet. '.repeat(20_000)}`;

const files = [
  { path: 'Takeout/Correo/Todo el correo.mbox', bytes: bytes(long) },
  { path: 'Takeout/Kalender/ana.ics', bytes: bytes(ics) },
];

/** What an archive gives: of each file its path, kind and text; of the others why not. */
async function contents(file: Blob, kind: 'zip' | 'tgz', caps: ArchiveCaps = usualCaps) {
  const found: unknown[] = [];
  for await (const entry of entriesOf(file, kind, caps)) {
    if (!entry.ok) found.push(entry.error);
    else {
      const text = await new Response(entry.value.stream()).text().catch((error: Error) => error.message);
      // To show a difference between texts of megabytes takes minutes.
      const shown = text.length > 1_000_000 ? `${text.length} letters` : text;
      found.push([entry.value.path, entry.value.kind.ok && entry.value.kind.value, shown]);
    }
  }
  return found;
}

const both = [
  [files[0]!.path, 'mbox', long],
  [files[1]!.path, 'ics', ics],
];

describe('an archive', () => {
  it('gives its files one after another, each known by its content', async () => {
    expect(await contents(zipOf(files), 'zip')).toEqual(both);
    expect(await contents(await tgzOf(files), 'tgz')).toEqual(both);
  });

  it.each(['zip', 'tgz'] as const)('may be walked through without reading its files: %s', async (kind) => {
    const file = kind === 'zip' ? zipOf(files) : await tgzOf(files);
    const paths: string[] = [];
    for await (const entry of entriesOf(file, kind)) if (entry.ok) paths.push(entry.value.path);
    expect(paths).toEqual(files.map(({ path }) => path));
  });

  it('does not hand over an archive inside it', async () => {
    const inner = new Uint8Array(await zipOf(files).arrayBuffer());
    const nested = [{ path: 'more.zip', bytes: inner }, files[1]!];
    const refused = { path: 'more.zip', reason: expect.stringContaining('archive inside an archive') };
    expect(await contents(zipOf(nested), 'zip')).toEqual([refused, both[1]]);
    expect(await contents(await tgzOf(nested), 'tgz')).toEqual([refused, both[1]]);
  });

  it('says of a file that is locked, or packed in another way, why it is not read', async () => {
    const found = await contents(
      zipOf([
        { ...files[1]!, claims: { flags: 1 } },
        { ...files[1]!, claims: { method: 14 } },
      ]),
      'zip',
    );
    expect(found).toMatchObject([
      { reason: expect.stringContaining('password') },
      { reason: expect.stringContaining('cannot unpack') },
    ]);
  });
});

describe('an archive made to do harm', () => {
  const caps = { ...usualCaps, freeBytes: 100_000 };
  const bomb = [{ path: 'bomb.mbox', bytes: bytes(mbox.padEnd(2_000_000, ' ')) }];

  it('is refused when it swells', async () => {
    expect(await contents(zipOf(bomb), 'zip', caps)).toEqual([
      { path: 'bomb.mbox', reason: expect.stringContaining('zip bomb') },
    ]);
    const [entry, end] = await contents(await tgzOf(bomb), 'tgz', caps);
    expect(JSON.stringify([entry, end])).toContain('zip bomb');
  });

  it('is not believed when it claims to be smaller than it is', async () => {
    const found = await contents(zipOf([{ ...bomb[0]!, claims: { size: 1_000 } }]), 'zip', caps);
    expect(JSON.stringify(found)).toMatch(/damaged|exceeds/);
    expect(JSON.stringify(found).length).toBeLessThan(10_000);
  });

  it('is refused when it has more files, or more in them, than can be', async () => {
    const many = Array.from({ length: 30 }, (_none, index) => ({ path: `${index}.ics`, bytes: bytes(ics) }));
    const few = { ...usualCaps, entries: 20 };
    expect(await contents(zipOf(many), 'zip', few)).toEqual([
      { path: '', reason: expect.stringContaining('more than 20 files') },
    ]);
    const found = await contents(await tgzOf(many), 'tgz', few);
    expect(found.at(-1)).toEqual({ path: '', reason: expect.stringContaining('more than 20 files') });
    expect(await contents(zipOf(many), 'zip', { ...usualCaps, total: ics.length * 2 })).toHaveLength(30);
  });

  it('is no archive although it says so', async () => {
    const damaged = [{ path: '', reason: expect.stringContaining('damaged') }];
    expect(await contents(new Blob(['PK\u0003\u0004'.padEnd(500, 'x')]), 'zip')).toEqual(damaged);
    expect(await contents(new Blob([new Uint8Array([0x1f, 0x8b, 8, 1, 2, 3])]), 'tgz')).toEqual(damaged);
    const packed = new Blob([new Uint8Array(gzipSync(bytes(long)))]);
    expect(await contents(packed, 'tgz')).toEqual([{ path: '', reason: expect.any(String) }]);
  });

  it('may claim a list of files as large as itself', async () => {
    const end = Buffer.from(await zipOf(files).arrayBuffer());
    end.writeUInt32LE(0xfffffff0, end.length - 10);
    expect(await contents(new Blob([new Uint8Array(end)]), 'zip')).toEqual([
      { path: '', reason: expect.any(String) },
    ]);
  });

  it('says so when it is cut off, at every percent', async () => {
    const zip = zipOf(files);
    const tgz = await tgzOf(files);
    for (let percent = 0; percent < 100; percent++) {
      const cut = (whole: Blob) => whole.slice(0, Math.floor((whole.size * percent) / 100));
      for (const [file, kind] of [
        [cut(zip), 'zip'],
        [cut(tgz), 'tgz'],
      ] as const) {
        const found = await contents(file, kind);
        const isToldOf = found.some(
          (one) => !Array.isArray(one) && (one as { reason: string }).reason !== '',
        );
        expect(isToldOf, `${kind} ${percent} %`).toBe(true);
      }
    }
  });
});
