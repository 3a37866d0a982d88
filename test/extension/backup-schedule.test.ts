import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUPS_KEPT, isBackupOld, type Schedule } from '../../lib/domain/backup-state.ts';
import { DAY } from '../../lib/domain/time.ts';
import { type Means, runSchedule } from '../../lib/extension/backup-schedule.ts';
import { writeBackup } from '../../lib/formats/backup.ts';
import { lookAt } from '../../lib/formats/backup-envelope.ts';
import { toSealKey } from '../../lib/formats/seal.ts';
import { removeBackupKey, saveBackupKey } from '../../lib/store/backup-key.ts';
import { findLastBackup, findSchedule, saveSchedule } from '../../lib/store/backup-state.ts';
import { readDump } from '../../lib/store/dump.ts';
import { now } from '../people.ts';
import '../store/fresh-database.ts';

const weekly: Schedule = { rhythm: 'weekly', isSealed: false, since: now, downloads: [] };

/** The browser's downloads: what was saved, by number, and what it will answer. */
let saved: Map<number, { filename: string; file: Blob }>;
let fails: string | undefined;
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
  fails = undefined;
  isGranted = true;
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => isGranted },
    downloads: {
      download: async ({ filename }: { filename: string }) => {
        const id = saved.size + 1;
        saved.set(id, { filename, file: packed });
        return id;
      },
      search: async () => [fails ? { state: 'interrupted', error: fails } : { state: 'complete' }],
      removeFile: async (id: number) => void saved.set(id, { filename: 'removed', file: packed }),
      erase: async () => [],
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
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
    expect([...saved.values()].filter(({ filename }) => filename === 'removed')).toHaveLength(2);
    expect((await findSchedule())?.downloads).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
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
