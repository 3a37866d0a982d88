import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { EntryId, Note } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { closeDatabase } from '../../lib/store/database.ts';
import { readDump } from '../../lib/store/dump.ts';
import { checkDump } from '../../lib/store/dump-check.ts';
import { findEverything } from '../../lib/store/export.ts';
import { appendToJournal, readJournal, strikeFromJournal } from '../../lib/store/journal.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { dismissRecovery, findRecovery } from '../../lib/store/recovered.ts';
import { resumeOperations } from '../../lib/store/resume.ts';
import { loadSample, removeSample } from '../../lib/store/sample.ts';
import { addStakeholder, listStakeholders, removeStakeholders } from '../../lib/store/stakeholders.ts';
import { StorageFullError } from '../../lib/store/storage-full-error.ts';
import { StoreUnavailableError } from '../../lib/store/store-unavailable-error.ts';
import { takeSnapshot } from '../../lib/store/take-snapshot.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { ana, dev, now, touch } from '../people.ts';
import './fresh-database.ts';
import { replaceWithDump } from './bring-in.ts';
import { disk, givePrivateFiles, privateFiles } from './private-files.ts';

const id = 'ana' as StakeholderId;
const note = (name: string): Note => ({
  kind: 'note',
  id: name as EntryId,
  stakeholderId: id,
  text: name,
  createdAt: now,
  updatedAt: now,
});
const adding = { id: newOperationId(), name: 'saveEntry', at: now, by: 'user' } as const;
const everything = async () => {
  const all = await findEverything();
  return { ...all, touches: [...all.touches] };
};
/** What Chromium does two starts after a crash: everything is gone, and nothing says so. */
const loseTheDatabase = async () => {
  await closeDatabase();
  await deleteDB('touchbase');
  await browser.storage.session.clear();
};
const spoil = async (name: string) => {
  const bytes = new Uint8Array(await privateFiles.get(name)!.arrayBuffer());
  bytes[bytes.length >> 1]! ^= 1;
  privateFiles.set(name, new Blob([bytes]));
};

beforeEach(givePrivateFiles);

describe('a database that the browser has lost', () => {
  test('comes back from the snapshot and the journal, and the user is told what came back', async () => {
    await addStakeholder(ana, now, id);
    await saveEntry(note('before'));
    await recordTouches([{ email: ana.emails[0]!, touch: touch({ ref: 'before' }) }]);
    await takeSnapshot();
    await saveEntry(note('after'));
    await recordTouches([{ email: ana.emails[0]!, touch: touch({ ref: 'after' }) }]);
    await addStakeholder(dev, now);
    const before = await everything();
    await loseTheDatabase();
    expect(await everything()).toEqual(before);
    expect(await findRecovery()).toMatchObject({
      people: 2,
      touches: 2,
      entries: 2,
      changes: 3,
      missing: [],
    });
  });

  test('comes back once, however many ask', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await loseTheDatabase();
    await Promise.all([listStakeholders(), listStakeholders()]);
    await addStakeholder(dev, now);
    await closeDatabase();
    expect(await listStakeholders()).toHaveLength(2);
  });

  test('comes back from the older snapshot when the newest is broken, and the journal leads on from there', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await saveEntry(note('one'));
    await takeSnapshot();
    await saveEntry(note('two'));
    await takeSnapshot();
    const names = [...privateFiles.keys()].sort();
    expect(names).toHaveLength(2);
    await spoil(names[1]!);
    await loseTheDatabase();
    expect((await listEntries(id)).map(({ text }) => text).sort()).toEqual(['one', 'two']);
  });

  test('comes back from the journal alone where there is no snapshot, and what is missing is named', async () => {
    await addStakeholder(ana, now, id);
    await saveEntry(note('one'));
    await takeSnapshot();
    privateFiles.clear();
    await loseTheDatabase();
    await listStakeholders();
    expect(await findRecovery()).toMatchObject({ people: 1, entries: 1, changes: 2, missing: [] });
    await takeSnapshot();
    await addStakeholder(dev, now);
    await takeSnapshot();
    await takeSnapshot();
    privateFiles.clear();
    await loseTheDatabase();
    await listStakeholders();
    expect((await findRecovery())?.missing).toContain('1 entry');
  });

  test('comes back, and is told of, when the browser was closed in the middle of bringing it back', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await saveEntry(note('after'));
    await loseTheDatabase();
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
      if ('sentinel-counts' in items) throw new Error('the browser is gone');
      await set(items);
    });
    await expect(listStakeholders()).rejects.toThrow();
    vi.restoreAllMocks();
    await closeDatabase();
    await browser.storage.session.clear();
    expect(await listEntries(id)).toHaveLength(1);
    expect(await findRecovery()).toMatchObject({ people: 1, entries: 1, missing: [] });
    await closeDatabase();
    await dismissRecovery();
    expect(await listEntries(id)).toHaveLength(1);
    expect(await findRecovery()).toBeUndefined();
  });

  test('comes back once there is room for all of it, and until then nobody is shown half', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await saveEntry(note('after'));
    await loseTheDatabase();
    disk.free = 1_000_000;
    await expect(listStakeholders()).rejects.toThrow(/Free some space/);
    disk.free = Number.POSITIVE_INFINITY;
    expect(await listStakeholders()).toHaveLength(1);
    expect(await listEntries(id)).toHaveLength(1);
  });

  test('of which only the last writes are gone keeps what no copy has', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await addStakeholder(dev, now);
    await strikeFromJournal((await readJournal()).map((operation) => operation.id));
    await browser.storage.local.set({ sentinel: { generation: 9, at: now } });
    await closeDatabase();
    await browser.storage.session.clear();
    expect(await listStakeholders()).toHaveLength(2);
  });

  test('of which only the last writes are gone asks for no room for a copy, and names none', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await appendToJournal({ ...adding, args: { entry: note('n') } });
    await browser.storage.local.set({ sentinel: { generation: 9, at: now } });
    await closeDatabase();
    await browser.storage.session.clear();
    disk.free = 32_000_000 + 3 * [...privateFiles.values()][0]!.size;
    expect(await listEntries(id)).toHaveLength(1);
    expect(await findRecovery()).toMatchObject({ changes: 1, isOnlyBehind: true });
    expect(await findRecovery()).not.toHaveProperty('snapshotAt');
  });

  test('is not called restored when the browser fails to write what the journal says', async () => {
    await addStakeholder(ana, now, id);
    await takeSnapshot();
    await saveEntry(note('after'));
    await loseTheDatabase();
    const put = IDBObjectStore.prototype.put;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put');
    failing.mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'ledger') throw new DOMException('', 'UnknownError');
      return put.apply(this, args);
    });
    await expect(listEntries(id)).rejects.toThrow(StoreUnavailableError);
    failing.mockRestore();
    expect(await listEntries(id)).toHaveLength(1);
    expect(await findRecovery()).toMatchObject({ entries: 1, missing: [] });
  });

  test('comes back with its history: what was done can still be undone', async () => {
    const removal = newOperationId();
    await addStakeholder(ana, now, id);
    await removeStakeholders([id], { id: removal });
    await takeSnapshot();
    await loseTheDatabase();
    await undo(removal);
    expect(await listStakeholders()).toHaveLength(1);
  });
});

test('records that are missing from among others are noticed, once a run of the browser', async () => {
  await loadSample(now);
  await takeSnapshot();
  await closeDatabase();
  await browser.storage.session.clear();
  const raw = await openDB('touchbase');
  await raw.delete('stakeholders', 'sample-ana-ortiz');
  raw.close();
  expect(await listStakeholders()).toHaveLength(12);
});

test('a database put together from remains, as far on as it was and empty, is noticed', async () => {
  await loadSample(now);
  await takeSnapshot();
  await closeDatabase();
  await browser.storage.session.clear();
  const raw = await openDB('touchbase');
  for (const name of raw.objectStoreNames) if (name !== 'meta') await raw.clear(name);
  raw.close();
  expect(await listStakeholders()).toHaveLength(12);
  expect(await findRecovery()).toMatchObject({ people: 12, missing: [] });
});

test('who was removed just before the end stays removed, and nobody hears of a loss', async () => {
  await loadSample(now);
  await takeSnapshot();
  await removeSample();
  await closeDatabase();
  await browser.storage.session.clear();
  expect(await listStakeholders()).toHaveLength(0);
  expect(await findRecovery()).toBeUndefined();
});

test('nothing lost is nothing told, on whatever day', async () => {
  await loadSample(now);
  await takeSnapshot();
  await removeStakeholders((await listStakeholders()).slice(3).map((one) => one.id));
  await closeDatabase();
  await browser.storage.session.clear();
  expect(await listStakeholders()).toHaveLength(3);
  expect(await findRecovery()).toBeUndefined();
});

test('what was on its way when the browser was killed is done at the next start, once', async () => {
  await addStakeholder(ana, now, id);
  await appendToJournal({ ...adding, args: { entry: note('n') } });
  await resumeOperations();
  await resumeOperations();
  expect(await listEntries(id)).toEqual([note('n')]);
});

test('what was done before a restore is not done once more on what was restored', async () => {
  await loadSample(now);
  const checked = await checkDump(await readDump());
  await addStakeholder(dev, now);
  await removeSample();
  if (!checked.ok) throw new Error(checked.error);
  await replaceWithDump(checked.value);
  await resumeOperations();
  await closeDatabase();
  await browser.storage.session.clear();
  expect((await listStakeholders()).map(({ sample }) => sample)).toEqual(Array(12).fill(true));
  expect(await findRecovery()).toBeUndefined();
});

test('the journal is struck out as far as both snapshots go', async () => {
  await addStakeholder(ana, now, id);
  await takeSnapshot();
  await saveEntry(note('one'));
  await takeSnapshot();
  expect((await readJournal()).map(({ name }) => name)).toEqual(['saveEntry']);
});

test('nothing is struck out of the journal by a snapshot that has gone since', async () => {
  await addStakeholder(ana, now, id);
  await takeSnapshot();
  privateFiles.clear();
  await saveEntry(note('one'));
  await takeSnapshot();
  expect(await readJournal()).toHaveLength(2);
});

test('where there is no room for a new snapshot those that are there stay', async () => {
  await addStakeholder(ana, now, id);
  await takeSnapshot();
  const names = [...privateFiles.keys()];
  await saveEntry(note('one'));
  disk.free = 32_000_100;
  await expect(takeSnapshot()).rejects.toThrow(StorageFullError);
  expect([...privateFiles.keys()]).toEqual(names);
});

test('before anything else is written in a run, what the next start cannot read is', async () => {
  const written: string[] = [];
  const set = browser.storage.local.set.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
    written.push(...Object.keys(items));
    await set(items);
  });
  await addStakeholder(ana, now, id);
  await addStakeholder(dev, now);
  expect(written[0]).toBe('pad');
  expect(written.filter((key) => key === 'pad')).toHaveLength(1);
});

test('a snapshot that was broken off is none, and goes with the next', async () => {
  await addStakeholder(ana, now, id);
  privateFiles.set('snapshot-9999999999999-1.touchbase', new Blob([]));
  privateFiles.set('snapshot-9999999999999-1.touchbase.crswap', new Blob(['half']));
  expect(await takeSnapshot()).toBe(true);
  expect([...privateFiles.keys()]).toEqual([expect.stringMatching(/^snapshot-1\d+-1\.touchbase$/)]);
});

test('a disk without a byte left is no damage: the database is there again once there is room', async () => {
  await addStakeholder(ana, now, id);
  await takeSnapshot();
  await closeDatabase();
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  const gone = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  disk.free = 1;
  await expect(listStakeholders()).rejects.toThrow(StoreUnavailableError);
  expect(gone).not.toHaveBeenCalled();
  open.mockRestore();
  expect(await listStakeholders()).toHaveLength(1);
});
