import '../store/fresh-database.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSafe } from '../../entrypoints/background/keep-safe.ts';
import { listDeeds } from '../../lib/store/history.ts';
import { addStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { takeSnapshot } from '../../lib/store/take-snapshot.ts';
import { ana, dev, now } from '../people.ts';
import { givePrivateFiles, privateFiles } from '../store/private-files.ts';

const DAY = 86_400_000;

beforeEach(() => {
  fakeBrowser.reset();
  givePrivateFiles();
});

test('a change is copied after a minute of quiet, by an alarm that outlives the background', async () => {
  keepSafe();
  await addStakeholder(ana, now);
  await vi.waitFor(async () => expect(await browser.alarms.get('snapshot')).toBeDefined());
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'snapshot', scheduledTime: Date.now() });
  await vi.waitFor(() => expect(privateFiles.size).toBe(1));
});

test('the first start after a run that wrote something copies all of it at once', async () => {
  await addStakeholder(ana, now);
  const emptied = vi.spyOn(IDBObjectStore.prototype, 'clear');
  keepSafe();
  await vi.waitFor(() => expect(privateFiles.size).toBe(1));
  await vi.waitFor(() => expect(emptied).toHaveBeenCalled());
});

test('the history is forgotten after ninety days, and what it spoke of stays', async () => {
  await addStakeholder(ana, Date.now() - 91 * DAY);
  await addStakeholder(dev, Date.now() - 89 * DAY);
  await takeSnapshot();
  keepSafe();
  await vi.waitFor(async () => expect(await listDeeds(9)).toMatchObject([{ words: 'Added Dev Mehta' }]));
  expect(await listStakeholders()).toHaveLength(2);
});
