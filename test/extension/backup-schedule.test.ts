import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUPS_KEPT, isBackupOld, type Schedule } from '../../lib/domain/backup-state.ts';
import { DAY } from '../../lib/domain/time.ts';
import { type Means, runSchedule } from '../../lib/extension/backup-schedule.ts';
import { writeBackup } from '../../lib/formats/backup.ts';
import { lookAt } from '../../lib/formats/backup-envelope.ts';
import { toSealKey } from '../../lib/formats/seal.ts';
import { removeBackupKey, saveBackupKey } from '../../lib/store/backup-key.ts';
import { findLastBackup, findSchedule, removeSchedule, saveSchedule } from '../../lib/store/backup-state.ts';
import { readDump } from '../../lib/store/dump.ts';
import { now } from '../people.ts';
import '../store/fresh-database.ts';

const weekly: Schedule = { rhythm: 'weekly', isSealed: false, since: now, downloads: [] };

type Change = { id: number; filename?: object; state?: { current: string } };

/** The browser's downloads: what was saved, by number, and what it will answer. */
let saved: Map<number, { filename: string; file: Blob; exists: boolean; state: string; error?: string }>;
let hearers: Set<(change: Change) => void>;
let fails: string | undefined;
/** By number: files in use, which the browser cannot remove. */
let inUse: Set<number>;
let isGranted: boolean;
let packed: Blob;

const means: Means = {
  pack: async (key) => {
    packed = await writeBackup({ kind: 'backup', dump: await readDump() }, key ? { key } : {});
    return packed;
  },
  toAddress: async () => ({ url: 'blob:here', giveBack: () => undefined }),
};

beforeEach(() => {
  fakeBrowser.reset();
  saved = new Map();
  hearers = new Set();
  inUse = new Set();
  fails = undefined;
  isGranted = true;
  const without = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => isGranted },
    downloads: {
      download,
      search: async ({ id }: { id: number }) => [saved.get(id)].filter(Boolean),
      removeFile,
      erase: async ({ id }: { id: number }) => void saved.delete(id),
      onChanged: {
        addListener: (hear: (change: Change) => void) => hearers.add(hear),
        removeListener: (hear: (change: Change) => void) => hearers.delete(hear),
      },
      onErased: without,
    },
  });
});

/** As Chromium does: it tells of the name that it has chosen, and then of the end. */
async function download({ filename }: { filename: string }): Promise<number> {
  const id = Math.max(0, ...saved.keys()) + 1;
  const one = { filename, file: packed, exists: true, state: 'in_progress' };
  saved.set(id, one);
  const tell = (change: Omit<Change, 'id'>) => {
    for (const hear of hearers) hear({ id, ...change });
  };
  setTimeout(() => tell({ filename: {} }));
  setTimeout(() => {
    Object.assign(one, fails ? { state: 'interrupted', error: fails } : { state: 'complete' });
    tell({ state: { current: one.state } });
  }, 5);
  return id;
}

async function removeFile(id: number): Promise<void> {
  const one = saved.get(id);
  if (!one || inUse.has(id)) throw new Error('Unable to delete the file');
  one.exists = false;
}

afterEach(async () => {
  expect(hearers.size).toBe(0);
  await removeBackupKey();
});

const run = (at: number) => runSchedule(means, () => at);

describe('a scheduled backup', () => {
  test('is made when it is due, named by its day, and told of as the last one', async () => {
    await saveSchedule(weekly);
    await run(now - 1);
    expect(saved.size).toBe(0);
    await run(now);
    await run(now + 6 * DAY);
    expect([...saved.values()].map(({ filename }) => filename)).toEqual([
      'Touchbase/touchbase-2026-11-18.touchbase',
    ]);
    await run(now + 7 * DAY);
    expect(saved.size).toBe(2);
    expect(await findLastBackup()).toMatchObject({ at: now + 7 * DAY, by: 'schedule', isSealed: false });
  });

  test('of the last ten is kept, and older ones of ours are removed', async () => {
    await saveSchedule({ ...weekly, rhythm: 'daily' });
    for (let day = 0; day < BACKUPS_KEPT + 2; day++) await run(now + day * DAY);
    expect([...saved.keys()]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await findSchedule())?.downloads).toEqual([...saved.keys()]);
  });

  test('that cannot be removed is removed after a later one; what the user cleared away is not ours to', async () => {
    const before = Array.from({ length: BACKUPS_KEPT }, (_none, index) => index + 1);
    for (const id of before)
      saved.set(id, { filename: '', file: new Blob(), exists: id !== 2, state: 'complete' });
    inUse = new Set([1, 2]);
    await saveSchedule({ ...weekly, downloads: before });
    await run(now);
    expect((await findSchedule())?.downloads).toEqual([...before, 11]);
    inUse = new Set([2]);
    await run(now + 7 * DAY);
    expect([...saved.keys()]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await findSchedule())?.downloads).toEqual([...saved.keys()]);
  });

  test('that was made is not called a failure because an old one cannot be tidied away', async () => {
    const before = Array.from({ length: BACKUPS_KEPT }, (_none, index) => index + 1);
    for (const id of before)
      saved.set(id, { filename: '', file: new Blob(), exists: true, state: 'complete' });
    await saveSchedule({ ...weekly, downloads: before });
    const refuses = async () => Promise.reject(new Error('Not now'));
    vi.spyOn(browser.downloads, 'erase').mockImplementation(refuses);
    await run(now);
    expect(await findSchedule()).toMatchObject({ lastAt: now, downloads: [...before, 11] });
    expect(await findSchedule()).not.toHaveProperty('failed');
    vi.restoreAllMocks();
    await run(now + 7 * DAY);
    expect([...saved.keys()]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('that is being made when the schedule is changed or turned off brings nothing back', async () => {
    const meanwhile = (work: () => Promise<void>): Means => ({
      ...means,
      pack: async () => {
        await work();
        return means.pack();
      },
    });
    await saveSchedule(weekly);
    await runSchedule(
      meanwhile(() => saveSchedule({ ...weekly, rhythm: 'daily' })),
      () => now,
    );
    expect(await findSchedule()).toMatchObject({ rhythm: 'daily', lastAt: now, downloads: [1] });
    await runSchedule(meanwhile(removeSchedule), () => now + 7 * DAY);
    expect(await findSchedule()).toBeUndefined();
    expect(saved.size).toBe(2);
  });

  test('that was missed is made at the next occasion, once', async () => {
    await saveSchedule({ ...weekly, lastAt: now - 60 * DAY });
    await run(now);
    await run(now);
    expect(saved.size).toBe(1);
  });

  test('that the browser could not save is said, with its reason, and tried again', async () => {
    await saveSchedule(weekly);
    fails = 'FILE_NO_SPACE';
    await run(now);
    expect((await findSchedule())?.failed).toMatchObject({
      at: now,
      why: expect.stringContaining('FILE_NO_SPACE'),
    });
    expect(await findLastBackup()).toBeUndefined();
    fails = undefined;
    await run(now + 1);
    expect(await findSchedule()).toMatchObject({ lastAt: now + 1 });
    expect(await findSchedule()).not.toHaveProperty('failed');
  });

  test('without the permission is not made, and that is said', async () => {
    await saveSchedule(weekly);
    isGranted = false;
    await run(now);
    expect(saved.size).toBe(0);
    expect((await findSchedule())?.failed?.why).toContain('no longer lets');
  });

  test('is sealed with the key that was kept, and never made unsealed because that was lost', async () => {
    await saveBackupKey(await toSealKey('five unrelated words'));
    await saveSchedule({ ...weekly, isSealed: true });
    await run(now);
    expect(await lookAt(saved.get(1)?.file ?? new Blob())).toMatchObject({ isOurs: true, isSealed: true });
    await removeBackupKey();
    await run(now + 7 * DAY);
    expect(saved.size).toBe(1);
    expect((await findSchedule())?.failed?.why).toContain('lost the key');
  });

  test('that is too large for where it is made waits for a page', async () => {
    await saveSchedule(weekly);
    await runSchedule({ ...means, toAddress: async () => undefined }, () => now);
    expect(await findSchedule()).toEqual(weekly);
    await run(now);
    expect(saved.size).toBe(1);
  });
});

test('a month without a backup is worth a word, and so is none at all', () => {
  const last = { at: now, name: 'x', isSealed: false, by: 'hand' as const };
  expect([
    isBackupOld(undefined, now),
    isBackupOld(last, now + 31 * DAY),
    isBackupOld(last, now + 32 * DAY),
  ]).toEqual([true, false, true]);
});
