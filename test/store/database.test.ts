import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { watchChanges } from '../../lib/store/changes.ts';
import { closeDatabase, database, write } from '../../lib/store/database.ts';
import { findDoubt, noteDoubt } from '../../lib/store/doubt.ts';
import { readJournal } from '../../lib/store/journal.ts';
import { upgrades } from '../../lib/store/schema.ts';
import { findSetting, saveSetting } from '../../lib/store/settings.ts';
import { findSighting } from '../../lib/store/sightings.ts';
import { findByAddresses } from '../../lib/store/stakeholders.ts';
import { StorageFullError } from '../../lib/store/storage-full-error.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { writeElsewhere } from '../../lib/store/write-elsewhere.ts';
import { address } from '../people.ts';
import './fresh-database.ts';
import { disk, givePrivateFiles } from './private-files.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const version1 = {
  stakeholders: {
    keyPath: 'id',
    indexes: { emails: { keyPath: 'emails', unique: true, multiEntry: true } },
  },
  touches: { keyPath: ['stakeholderId', 'year'], indexes: {} },
  ledger: {
    keyPath: 'id',
    indexes: {
      openDue: { keyPath: 'openDue', unique: false, multiEntry: false },
      stakeholderId: { keyPath: 'stakeholderId', unique: false, multiEntry: false },
    },
  },
  sightings: {
    keyPath: 'email',
    indexes: { lastAt: { keyPath: 'lastAt', unique: false, multiEntry: false } },
  },
  settings: { keyPath: null, indexes: {} },
};

/** Mailboxes, by which people are found however their address is spelt. */
const version2 = {
  ...version1,
  stakeholders: {
    keyPath: 'id',
    indexes: {
      ...version1.stakeholders.indexes,
      mailboxes: { keyPath: 'mailboxes', unique: false, multiEntry: true },
    },
  },
  sightings: {
    keyPath: 'email',
    indexes: {
      ...version1.sightings.indexes,
      mailbox: { keyPath: 'mailbox', unique: false, multiEntry: false },
    },
  },
};

const version3 = {
  ...version2,
  meetings: {
    keyPath: 'ref',
    indexes: { overAt: { keyPath: 'overAt', unique: false, multiEntry: false } },
  },
};

/** What was done and what was there before it; files on their way in; how often it was written to; and filler. */
const version4 = {
  ...version3,
  history: { keyPath: 'id', indexes: { at: { keyPath: 'at', unique: false, multiEntry: false } } },
  befores: { keyPath: 'id', indexes: {} },
  imports: { keyPath: 'id', indexes: {} },
  meta: { keyPath: null, indexes: {} },
  filler: { keyPath: null, indexes: {} },
};

describe('the database as released', () => {
  /** Each version that was ever released, as it was: append, never change. */
  const released: Record<number, unknown> = { 1: version1, 2: version2, 3: version3, 4: version4 };

  test.each(upgrades.map((_step, index) => index + 1))(
    'version %i has the shape it was released with',
    async (version) => {
      const opened = await openDB(`shape-${version}`, version, {
        upgrade: async (db, _old, _new, transaction) => {
          for (const step of upgrades.slice(0, version)) await step(db as never, transaction as never);
        },
      });
      expect(shapeOf(opened)).toEqual(released[version]);
    },
  );

  test('every version opens as the newest, with what was in it', async () => {
    for (let version = 1; version <= upgrades.length; version++) {
      const old = await openDB('touchbase', version, {
        upgrade: async (db, _old, _new, transaction) => {
          for (const step of upgrades.slice(0, version)) await step(db as never, transaction as never);
        },
      });
      await old.put('settings', true, 'sampleOffered');
      old.close();
      expect((await database()).version).toBe(upgrades.length);
      expect(await findSetting('sampleOffered')).toBe(true);
      await closeDatabase();
      await deleteDB('touchbase');
    }
  });

  test('who was tracked and seen before mailboxes were known is found by them', async () => {
    const old = await openDB('touchbase', 1, {
      upgrade: (db, _old, _new, transaction) => void upgrades[0]?.(db as never, transaction as never),
    });
    const dev = address('dev.mehta@gmail.com');
    await old.put('stakeholders', { id: 'dev', name: 'Dev Mehta', emails: [dev], summary: { count: 0 } });
    await old.put('sightings', { email: 'tom.b@gmail.com', name: 'Tom', lastAt: 1, lastKey: 'a', count: 1 });
    old.close();
    const spelt = address('devmehta+work@googlemail.com');
    expect((await findByAddresses([spelt])).get(spelt)).toMatchObject({ name: 'Dev Mehta' });
    expect(await findSighting(address('tomb@gmail.com'))).toMatchObject({ email: 'tom.b@gmail.com' });
  });
});

describe('touches as packed before version 4', () => {
  const year = 2025;
  const start = Date.UTC(year, 0, 1);
  const old = {
    stakeholderId: 'ana',
    year,
    at: Float64Array.of(start, start + 5, Date.UTC(year, 11, 31, 23, 59, 59, 999)),
    what: Uint8Array.of(0, 1 | (2 << 4) | (1 << 6), 2 | (1 << 4) | (2 << 6)),
    groupSize: Uint16Array.of(2, 300, 65_535),
    refs: '19a94f8c12345678\nevent-1\nmanual:one',
    subjects: 'Re: Q3\n\nPhone',
  };

  test.each([1, 2, 3])('in version %i come out of the newest as they were', async (version) => {
    const before = await openDB('touchbase', version, {
      upgrade: async (db, _old, _new, transaction) => {
        for (const step of upgrades.slice(0, version)) await step(db as never, transaction as never);
      },
    });
    await before.put('touches', old);
    before.close();
    expect(await listTouches('ana' as StakeholderId)).toEqual([
      {
        at: start + 365 * DAY - 1,
        kind: 'call',
        direction: 'out',
        source: 'manual',
        groupSize: 65_535,
        ref: 'manual:one',
        subject: 'Phone',
      },
      {
        at: start + 5,
        kind: 'meeting',
        direction: 'both',
        source: 'calendar',
        groupSize: 300,
        ref: 'event-1',
      },
      {
        at: start,
        kind: 'email',
        direction: 'in',
        source: 'gmail',
        groupSize: 2,
        ref: '19a94f8c12345678',
        subject: 'Re: Q3',
      },
    ]);
  });
});

describe('an upgrade', () => {
  const openVersion3 = () =>
    openDB('touchbase', 3, {
      upgrade: async (db, _old, _new, transaction) => {
        for (const step of upgrades.slice(0, 3)) await step(db as never, transaction as never);
      },
      // As every version of ours has done.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });

  test('goes through with another page open on the old version, which lets go', async () => {
    const other = await openVersion3();
    await other.put('settings', true, 'sampleOffered');
    expect(await findSetting('sampleOffered')).toBe(true);
    expect(() => other.transaction('settings')).toThrow();
  });

  test('that fails in the middle leaves the old version as it was', async () => {
    const old = await openVersion3();
    await old.put('settings', true, 'sampleOffered');
    // Nothing can repack this.
    await old.put('touches', { stakeholderId: 'ana', year: 2026 });
    old.close();
    await expect(database()).rejects.toThrow();
    const still = await openVersion3();
    expect([still.version, await still.get('settings', 'sampleOffered')]).toEqual([3, true]);
    expect([...still.objectStoreNames]).not.toContain('history');
    still.close();
  });
});

describe('a write', () => {
  test('that fails leaves nothing behind, and tells nobody', async () => {
    const heard = vi.fn();
    watchChanges(heard, new AbortController().signal);
    const failing = write(['settings'], async (transaction) => {
      await transaction.objectStore('settings').put(true, 'sampleOffered');
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await findSetting('sampleOffered')).toBe(false);
    expect(heard).not.toHaveBeenCalled();
  });

  test('is heard of in this page and, by the channel, in others', async () => {
    const here = vi.fn();
    watchChanges(here, new AbortController().signal);
    const elsewhere = new Promise((resolve) =>
      new BroadcastChannel('touchbase-changes').addEventListener('message', resolve),
    );
    await saveSetting('sampleOffered', true);
    await elsewhere;
    expect(here).toHaveBeenCalledOnce();
  });

  test('is strict', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await saveSetting('sampleOffered', true);
    expect(asked.mock.calls.filter(([, mode]) => mode === 'readwrite')).toSatisfy(
      (writes: unknown[][]) =>
        writes.length > 0 &&
        writes.every(([, , options]) => (options as { durability: string }).durability === 'strict'),
    );
  });
});

describe('when the database cannot be opened', () => {
  const failing = (name: string, times: number) => {
    const factory = new IDBFactory();
    const open = factory.open.bind(factory);
    let failures = 0;
    factory.open = (...where) => {
      if (failures++ < times) throw new DOMException('no', name);
      return open(...where);
    };
    vi.stubGlobal('indexedDB', factory);
  };

  test.each([
    ['InvalidStateError', /private windows/],
    ['VersionError', /newer Touchbase/],
    ['QuotaExceededError', /disk is full/],
    ['UnknownError', /nothing has been changed/],
  ])('for a %s, the user is told why and what to do', async (name, words) => {
    failing(name, 99);
    await expect(database()).rejects.toThrow(words);
  });

  test('once or twice, it opens all the same', async () => {
    failing('UnknownError', 2);
    expect((await database()).version).toBe(upgrades.length);
  });

  test('the next question tries anew', async () => {
    failing('UnknownError', 3);
    await expect(database()).rejects.toThrow();
    expect(await findSetting('sampleOffered')).toBe(false);
  });
});

function shapeOf(opened: IDBPDatabase<unknown>): unknown {
  const transaction = opened.transaction([...opened.objectStoreNames]);
  return Object.fromEntries(
    [...opened.objectStoreNames].map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = store.index(index);
        return [index, { keyPath, unique, multiEntry }];
      });
      return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }];
    }),
  );
}

describe('when the disk is full', () => {
  /** As it comes: no request fails, the transaction does, at its end. */
  const fillTheDisk = () => {
    const commit = IDBTransaction.prototype.commit;
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      if (this.mode !== 'readwrite') return commit.call(this);
      const full = new DOMException('', 'QuotaExceededError');
      Object.defineProperty(this, 'error', { get: () => full });
      this.abort();
    });
  };

  test('a write says so and leaves nothing behind, reads go on, and afterwards all is as ever', async () => {
    await saveSetting('sampleOffered', true);
    fillTheDisk();
    await expect(saveSetting('letterKeys', false)).rejects.toThrow(StorageFullError);
    expect(await findSetting('letterKeys')).toBe(true);
    vi.restoreAllMocks();
    await saveSetting('letterKeys', false);
    expect(await findSetting('letterKeys')).toBe(false);
    expect(await readJournal()).toHaveLength(2);
  });

  test('a write is refused while the browser still has room to tidy up, and nothing is begun', async () => {
    let free = 31_000_000;
    const storage = { estimate: async () => ({ quota: 50_000_000, usage: 50_000_000 - free }) };
    vi.stubGlobal('navigator', { locks: navigator.locks, storage });
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await expect(saveSetting('letterKeys', false)).rejects.toThrow(StorageFullError);
    expect(opened).not.toHaveBeenCalled();
    expect(await readJournal()).toEqual([]);
    free = 33_000_000;
    await saveSetting('letterKeys', false);
    expect(await findSetting('letterKeys')).toBe(false);
  });

  test('after a refusal nothing counts as kept before a new log was begun, and later writes need none', async () => {
    const filled = vi.fn();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'filler') filled();
      return put.apply(this, args);
    });
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    commit.mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(saveSetting('letterKeys', false)).rejects.toThrow(StorageFullError);
    expect(filled).not.toHaveBeenCalled();
    await saveSetting('letterKeys', false);
    const once = filled.mock.calls.length;
    expect(once).toBeGreaterThan(100);
    await saveSetting('letterKeys', true);
    expect(filled).toHaveBeenCalledTimes(once);
  });

  /** A page whose browser fails to write something while that is being done, and then has no more room. */
  const failMeanwhile = () => {
    const commit = IDBTransaction.prototype.commit;
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function (this: IDBTransaction) {
      commit.call(this);
      void noteDoubt();
      disk.free = 1;
    });
  };

  test('what was done, and may not last, stays written down and is not called refused', async () => {
    givePrivateFiles();
    await saveSetting('sampleOffered', true);
    failMeanwhile();
    await expect(saveSetting('letterKeys', false)).rejects.toThrow(
      /^This was saved.*look whether it is there/,
    );
    expect((await readJournal()).map(({ args }) => args)).toContainEqual({ to: { letterKeys: false } });
    expect(await findSetting('letterKeys')).toBe(false);
  });

  test('what comes into doubt while another doubt is ended is ended too', async () => {
    await saveSetting('sampleOffered', true);
    await noteDoubt();
    const healed = vi.fn();
    const clear = IDBObjectStore.prototype.clear;
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      if (healed.mock.calls.length === 0) void noteDoubt();
      healed(this.name);
      return clear.call(this);
    });
    await saveSetting('letterKeys', false);
    expect(healed.mock.calls).toEqual([['filler'], ['filler']]);
    expect(await findDoubt()).toBeUndefined();
  });

  test('two pages end one doubt once', async () => {
    await saveSetting('sampleOffered', true);
    await noteDoubt();
    const healed = vi.spyOn(IDBObjectStore.prototype, 'clear');
    await Promise.all([saveSetting('letterKeys', false), write(['meetings'], async () => undefined)]);
    expect(healed).toHaveBeenCalledTimes(1);
  });

  test('a worker’s write is neither begun in doubt nor, when it fails, without one', async () => {
    await saveSetting('sampleOffered', true);
    await noteDoubt();
    const found: unknown[] = [];
    const fails = async (): Promise<never> => {
      found.push(await findDoubt());
      throw new StorageFullError(new DOMException('', 'QuotaExceededError'));
    };
    await expect(writeElsewhere(fails)).rejects.toThrow(StorageFullError);
    expect(found).toEqual([undefined]);
    expect(await findDoubt()).toBeDefined();
  });

  test('what a kill has left of five megabytes goes at the next start', async () => {
    await browser.storage.local.set({ filler: 'x' });
    await saveSetting('letterKeys', false);
    expect(await browser.storage.local.get('filler')).toEqual({});
  });
});
