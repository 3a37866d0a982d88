import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepTrends } from '../../entrypoints/background/trends.ts';
import { addStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { ana, now, touch } from '../people.ts';
import '../store/fresh-database.ts';

test('attention is sampled by an alarm, which is made again when it got lost', async () => {
  await addStakeholder(ana, now);
  const call = touch({ at: Date.now(), kind: 'call', direction: 'both' });
  await recordTouches([{ email: ana.emails[0]!, touch: call }]);
  keepTrends();
  await vi.waitFor(async () =>
    expect(await browser.alarms.get('attention-sample')).toMatchObject({ periodInMinutes: 360 }),
  );
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'attention-sample', scheduledTime: 0 });
  await vi.waitFor(async () =>
    expect(await listStakeholders()).toMatchObject([{ summary: { trend: { scores: '78' } } }]),
  );
});
