import { beforeEach, expect, test } from 'vitest';
import { type HandOver, selectForHandOver } from '../../lib/domain/backup-hand-over.ts';
import { groupCadence } from '../../lib/domain/cadence.ts';
import type { EntryId, LedgerEntry } from '../../lib/domain/ledger.ts';
import { newPulse } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { readDump } from '../../lib/store/dump.ts';
import { checkDump } from '../../lib/store/dump-check.ts';
import { keepAll } from '../../lib/store/keep-attention.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { recordSightings } from '../../lib/store/sightings.ts';
import { addStakeholder, findStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, me, now, touch } from '../people.ts';
import { mergeDump } from './bring-in.ts';
import { emptyStorage } from './fresh-database.ts';

const HER = 'her' as StakeholderId;
const common = { stakeholderId: HER, text: 'sails', createdAt: now, updatedAt: now };
const details = { role: 'VP Finance', cadenceDays: 9, culture: { country: 'ES', saidAs: 'AH-na' } };
const note: LedgerEntry = { ...common, id: 'n' as EntryId, kind: 'note' };
const thanks: LedgerEntry = {
  ...common,
  id: 't' as EntryId,
  kind: 'thanks',
  on: '2026-11-18' as never,
  how: 'gift',
};
const all: HandOver = {
  people: new Set([HER]),
  details: true,
  touches: true,
  kinds: new Set(['thanks', 'note']),
};

beforeEach(async () => {
  await addStakeholder({ ...ana, ...details }, now, HER);
  await addStakeholder(dev, now, 'dev' as StakeholderId);
  await recordTouches([ana, dev].map(({ emails }) => ({ email: emails[0]!, touch: touch() })));
  for (const entry of [note, thanks]) await saveEntry(entry);
  await recordSightings([{ email: address('bo@example.org'), name: 'Bo', role: 'to' }], 'k', now);
  await saveSetting('ownAddresses', [me]);
});

/** What comes out at the other end, in a browser where nothing is yet. */
async function handOver(choice: HandOver, times = 1) {
  const dump = selectForHandOver(await readDump(), choice);
  const file = await writeBackup({ kind: 'hand-over', dump });
  await emptyStorage();
  for (let time = 0; time < times; time++) await takeIn(file);
}

async function takeIn(file: Blob): Promise<void> {
  const read = await readBackup(file);
  const checked = read.ok ? await checkDump(read.value.dump) : read;
  if (!checked.ok) throw new Error(checked.error);
  await mergeDump(checked.value, 'mine');
}

test('it holds who was chosen, with all that is theirs, and nothing of anybody else', async () => {
  const before = await findStakeholder(HER);
  await handOver(all);
  expect(await listStakeholders()).toEqual([before]);
  expect(await listTouches(HER)).toEqual([touch()]);
  expect((await listEntries(HER)).map(({ kind }) => kind).sort()).toEqual(['note', 'thanks']);
  const { stores } = await readDump(['sightings', 'settings', 'meetings']);
  expect(stores.map(({ records }) => records)).toEqual([[], [], []]);
});

test('what attention makes of somebody stays here', async () => {
  await saveEntry(newPulse({ id: 'p' as EntryId, stakeholderId: HER, now }, 1));
  await keepAll([HER], groupCadence);
  expect((await findStakeholder(HER))?.summary.kept?.entries.pulse?.value).toBe(1);
  const dump = selectForHandOver(await readDump(), all);
  expect(JSON.stringify(dump)).not.toContain('pulse');
});

test('it holds the kinds that were chosen and no others', async () => {
  await handOver({ ...all, details: false, touches: false, kinds: new Set(['thanks']) });
  const one = await findStakeholder(HER);
  expect(one).toMatchObject({ name: 'Ana Ortiz', emails: ana.emails, summary: { count: 0 } });
  expect([one?.role, one?.cadenceDays, one?.culture]).toEqual([undefined, undefined, undefined]);
  expect(await listTouches(HER)).toEqual([]);
  expect(await listEntries(HER)).toEqual([thanks]);
});

test('taken in twice, it is the same as once', async () => {
  await handOver(all);
  const once = await readDump();
  await emptyStorage();
  await addStakeholder({ ...ana, ...details }, now, HER);
  await recordTouches([{ email: ana.emails[0]!, touch: touch() }]);
  for (const entry of [note, thanks]) await saveEntry(entry);
  await handOver(all, 2);
  expect(await readDump()).toEqual(once);
});

test.each([
  [undefined, details.culture],
  [{ country: 'MX' }, { country: 'MX' }],
])(
  'how she is at home in the world comes along, and nothing of one’s own is replaced: %j',
  async (mine, then) => {
    const given = selectForHandOver(await readDump(), all);
    const file = await writeBackup({ kind: 'hand-over', dump: given });
    await emptyStorage();
    await addStakeholder({ ...ana, ...(mine && { culture: mine }) }, now, HER);
    await takeIn(file);
    expect((await findStakeholder(HER))?.culture).toEqual(then);
  },
);
