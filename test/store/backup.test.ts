import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import type { Dump } from '../../lib/domain/backup.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { readDump } from '../../lib/store/dump.ts';
import { checkDump } from '../../lib/store/dump-check.ts';
import { dumpedStores } from '../../lib/store/dump-stores.ts';
import { readJournal } from '../../lib/store/journal.ts';
import { upgrades } from '../../lib/store/schema.ts';
import { addStakeholder, listStakeholders, saveDetails } from '../../lib/store/stakeholders.ts';
import { packTouches } from '../../lib/store/touch-chunk.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, now, touch } from '../people.ts';
import { replaceWithDump } from './bring-in.ts';
import { emptyStorage } from './fresh-database.ts';
import { fillByChance } from './made-databases.ts';

// Many databases are made and unmade here.
vi.setConfig({ testTimeout: 60_000 });

const wipe = emptyStorage;
const backUp = async () => writeBackup({ kind: 'backup', dump: await readDump() });
const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());

const restore = async (file: Blob) => replaceWithDump(await toChecked(file));

async function toChecked(file: Blob) {
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.error);
  const checked = await checkDump(read.value.dump);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value;
}

test('a hundred databases come back from their backups, and their next backup is the same to the byte', async () => {
  for (let seed = 1; seed <= 100; seed++) {
    await fillByChance(seed);
    const before = await readDump();
    const first = await backUp();
    await wipe();
    await restore(first);
    expect(await readDump(), `seed ${seed}`).toEqual(before);
    expect((await bytesOf(await backUp())).equals(await bytesOf(first)), `seed ${seed}`).toBe(true);
    await wipe();
  }
});

describe('a file that is no backup of ours as it was written', () => {
  const record = {
    id: 'ana',
    name: 'Ana',
    emails: ['ana@example.org'],
    group: 'executive',
    createdAt: now,
    updatedAt: now,
    summary: { count: 0 },
  };
  const entry = { id: 'n', stakeholderId: 'ana', kind: 'note', text: 'x', createdAt: now, updatedAt: now };
  const [chunk] = packTouches('ana' as StakeholderId, [touch()]);
  const dumpOf = (stores: Record<string, unknown[]>): Dump => ({
    schema: upgrades.length,
    stores: Object.entries(stores).map(([name, records]) => ({ name, records })),
  });

  test.each<[string, Dump, string]>([
    ['somebody twice', dumpOf({ stakeholders: [record, record] }), 'there twice'],
    ['an address twice', dumpOf({ stakeholders: [record, { ...record, id: 'b' }] }), 'address of two people'],
    ['somebody without an address', dumpOf({ stakeholders: [{ ...record, emails: [] }] }), 'not whole'],
    ['somebody of no group', dumpOf({ stakeholders: [{ ...record, group: 'foes' }] }), 'not whole'],
    ['a time that is none', dumpOf({ stakeholders: [{ ...record, createdAt: Number.NaN }] }), 'not whole'],
    ['a note of nobody', dumpOf({ stakeholders: [], ledger: [entry] }), 'belongs to nobody'],
    ['touches of nobody', dumpOf({ touches: [chunk] }), 'belongs to nobody'],
    [
      'touches cut short',
      dumpOf({ stakeholders: [record], touches: [{ ...chunk, bytes: new Uint8Array(8) }] }),
      'not whole',
    ],
    [
      'more touches than lines',
      dumpOf({ stakeholders: [record], touches: [{ ...chunk, bytes: new Uint8Array(64) }] }),
      'not whole',
    ],
    [
      'a due day that is none',
      dumpOf({ stakeholders: [record], ledger: [{ ...entry, due: 'soon' }] }),
      'not whole',
    ],
    ['a store of somebody else’s', dumpOf({ passwords: ['x'] }), 'nothing that Touchbase keeps'],
    ['this browser’s own records', dumpOf({ meta: [{ generation: 9 }] }), 'nothing that Touchbase keeps'],
    ['settings without names', dumpOf({ settings: [true] }), 'kept in another way'],
    [
      'a text for a switch',
      { schema: upgrades.length, stores: [{ name: 'settings', keys: ['letterKeys'], records: ['yes'] }] },
      'letterKeys',
    ],
    [
      'a setting twice',
      { schema: upgrades.length, stores: [{ name: 'settings', keys: ['a', 'a'], records: [1, 2] }] },
      'there twice',
    ],
    ['a version to come', { schema: upgrades.length + 1, stores: [] }, 'newer version'],
    [
      'an old version’s nonsense',
      { schema: 1, stores: [{ name: 'stakeholders', records: [5] }] },
      'earlier version',
    ],
    [
      'an old version’s somebody twice',
      { schema: 1, stores: [{ name: 'stakeholders', records: [record, record] }] },
      'earlier version',
    ],
  ])('is refused with the reason, and nothing is written: %s', async (_what, dump, reason) => {
    await fillByChance(7);
    const before = await readDump([...dumpedStores, 'meta']);
    const file = await writeBackup({ kind: 'backup', dump });
    await expect(restore(file)).rejects.toThrow(reason);
    expect(await readDump([...dumpedStores, 'meta'])).toEqual(before);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['touchbase']);
  });
});

describe('a backup of an earlier version', () => {
  test.each([1, 2, 3])(
    'of version %i is brought up to date as a database of it would be',
    async (version) => {
      const old = await openDB('touchbase', version, {
        upgrade: async (db, _old, _new, transaction) => {
          for (const step of upgrades.slice(0, version)) await step(db as never, transaction as never);
        },
      });
      const dev = {
        id: 'dev',
        name: 'Dev',
        emails: ['dev.mehta@gmail.com'],
        group: 'customer',
        createdAt: 1,
        updatedAt: 1,
        summary: { count: 1, last: now },
      };
      const touches = {
        stakeholderId: 'dev',
        year: 2026,
        at: new Float64Array([now]),
        what: new Uint8Array([0]),
        groupSize: new Uint16Array([2]),
        refs: '19a94f8c12345678',
        subjects: 'Re: Q3',
      };
      await old.put('stakeholders', version === 1 ? dev : { ...dev, mailboxes: ['devmehta@gmail.com'] });
      await old.put('touches', touches);
      await old.put('settings', false, 'letterKeys');
      const dump: Dump = {
        schema: version,
        stores: await Promise.all(
          [...old.objectStoreNames].map(async (name) => ({
            name,
            records: await old.getAll(name),
            ...(name === 'settings' && { keys: ['letterKeys'] }),
          })),
        ),
      };
      old.close();
      const asUpgraded = await readDump();
      await wipe();
      await restore(await writeBackup({ kind: 'backup', dump }));
      expect(await readDump()).toEqual(asUpgraded);
      expect(await listTouches('dev' as StakeholderId)).toEqual([touch({ subject: 'Re: Q3' })]);
    },
  );
});

describe('a restore', () => {
  test('that is killed in the middle leaves everything as it was', async () => {
    await fillByChance(3, 20);
    const file = await backUp();
    await wipe();
    await fillByChance(4, 20);
    const before = await readDump();
    const checked = await toChecked(file);
    let records = 0;
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...rest) {
      if (++records > 30) throw new DOMException('gone', 'AbortError');
      return put.apply(this, rest);
    });
    await expect(replaceWithDump(checked)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await readDump()).toEqual(before);
  });

  test('writes only what is not there already, and takes away what was not there then', async () => {
    await fillByChance(5, 20);
    const [then, file] = [await readDump(), await backUp()];
    await addStakeholder(dev);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await restore(file);
    const written = put.mock.contexts.map((store) => (store as IDBObjectStore).name);
    vi.restoreAllMocks();
    expect(await readDump()).toEqual(then);
    expect(new Set(written)).toEqual(new Set(['settings', 'meta']));
  });

  test('gives an address back that belongs to another by now', async () => {
    await fillByChance(5, 20);
    await addStakeholder(ana);
    const [then, file] = [await readDump(), await backUp()];
    const { id } = (await listStakeholders()).find(({ name }) => name === ana.name)!;
    await saveDetails(id, { ...ana, emails: [address('ana@elsewhere.example')] });
    await addStakeholder({ ...dev, emails: ana.emails });
    await restore(file);
    expect(await readDump()).toEqual(then);
  });

  test('leaves nothing of what was done before to be taken back, or done again at the next start', async () => {
    await addStakeholder(ana);
    expect(await readJournal()).toHaveLength(1);
    expect((await readDump(['history'])).stores[0]?.records).toHaveLength(1);
    await restore(await backUp());
    expect((await readDump(['history', 'befores'])).stores.map(({ records }) => records)).toEqual([[], []]);
    expect(await readJournal()).toEqual([]);
  });
});
