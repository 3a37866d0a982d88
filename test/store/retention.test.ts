import { expect, test } from 'vitest';
import type { EntryId, Note } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { forgetByAge } from '../../lib/store/retention.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { findSighting, recordSightings } from '../../lib/store/sightings.ts';
import { addStakeholder, findStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, now, touch } from '../people.ts';
import './fresh-database.ts';

const id = 'ana' as StakeholderId;
const old: Note = {
  kind: 'note',
  id: 'n' as EntryId,
  stakeholderId: id,
  text: 'Ten years old',
  createdAt: now - 3650 * DAY,
  updatedAt: now - 3650 * DAY,
};

test('touches are kept for ever, unless the user says for how many years', async () => {
  await addStakeholder(ana, now, id);
  await addStakeholder(dev, now, 'dev' as StakeholderId);
  await saveEntry(old);
  const at = (ref: string, days: number) => ({
    email: ana.emails[0]!,
    touch: touch({ ref, at: now - days * DAY }),
  });
  await recordTouches([at('a', 1), at('b', 725), at('c', 735), at('d', 3000)]);
  await recordTouches([{ email: dev.emails[0]!, touch: touch({ ref: 'e', at: now - 800 * DAY }) }]);
  await forgetByAge(now);
  expect(await listTouches(id)).toHaveLength(4);
  await saveSetting('touchYears', 2);
  await forgetByAge(now);
  expect((await listTouches(id)).map(({ ref }) => ref)).toEqual(['a', 'b']);
  expect((await findStakeholder(id))?.summary.count).toBe(2);
  expect((await findStakeholder('dev' as StakeholderId))?.summary).toEqual({ count: 0 });
  expect(await listEntries(id)).toEqual([old]);
});

test('people who are seen and not tracked are forgotten after ninety days, or as many as the user says', async () => {
  const bo = { email: address('bo@example.org'), name: 'Bo', role: 'to' as const };
  const eva = { email: address('eva@example.org'), name: 'Eva', role: 'to' as const };
  await recordSightings([bo], 'a', now - 91 * DAY);
  await recordSightings([eva], 'b', now - 31 * DAY);
  await forgetByAge(now);
  expect(await findSighting(bo.email)).toBeUndefined();
  expect(await findSighting(eva.email)).toBeDefined();
  await saveSetting('sightingDays', 30);
  await forgetByAge(now);
  expect(await findSighting(eva.email)).toBeUndefined();
});
