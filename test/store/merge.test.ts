import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp, Note } from '../../lib/domain/ledger.ts';
import type { OperationId } from '../../lib/domain/operation.ts';
import type { StakeholderDetails, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { findEverything } from '../../lib/store/export.ts';
import { listDeeds, pruneHistory } from '../../lib/store/history.ts';
import { listEntries, removeEntry, saveEntry } from '../../lib/store/ledger.ts';
import { mergePeople } from '../../lib/store/merge.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import {
  addStakeholder,
  findByAddresses,
  findStakeholder,
  removeStakeholders,
  saveDetails,
} from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches, removeTouch } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, now, touch } from '../people.ts';
import './fresh-database.ts';

const [work, home] = ['work', 'home'] as StakeholderId[] as [StakeholderId, StakeholderId];
const atWork: StakeholderDetails = {
  name: 'Ana Ortiz',
  emails: [address('ana@northwind.example')],
  group: 'executive',
  role: 'VP Finance',
};
const atHome: StakeholderDetails = {
  name: 'A. Ortiz',
  emails: [address('ana@ortiz.example')],
  group: 'customer',
  timeZone: 'Europe/Madrid',
  cadenceDays: 12,
  culture: { language: 'es', saidAs: 'AH-na or-TEES' },
};
const chosen: StakeholderDetails = {
  ...atWork,
  emails: [...atWork.emails, ...atHome.emails],
  cadenceDays: 12,
};
const followUp = (id: string, stakeholderId: StakeholderId): FollowUp => ({
  kind: 'follow-up',
  id: id as EntryId,
  stakeholderId,
  text: id,
  due: '2026-11-18' as CalendarDate,
  createdAt: now,
  updatedAt: now,
});
const note = (id: string, stakeholderId: StakeholderId): Note => ({
  kind: 'note',
  id: id as EntryId,
  stakeholderId,
  text: id,
  createdAt: now,
  updatedAt: now,
});
const seen = (details: StakeholderDetails, ref: string, over: object = {}) => ({
  email: details.emails[0]!,
  touch: touch({ ref, ...over }),
});
const everything = async () => {
  const all = await findEverything();
  return { ...all, touches: [...all.touches] };
};
const refs = async (id: StakeholderId) => (await listTouches(id)).map(({ ref }) => ref).sort();
const texts = async (id: StakeholderId) => (await listEntries(id)).map(({ text }) => text).sort();

/** Two with a history each, and one mail that both were on. */
async function addBoth(): Promise<void> {
  await addStakeholder(atWork, now, work);
  await addStakeholder(atHome, now - DAY, home);
  await recordTouches([
    seen(atWork, 'w', { at: now - DAY }),
    seen(atWork, 'both', { groupSize: 3 }),
    seen(atHome, 'both', { groupSize: 4, source: 'import' }),
    seen(atHome, 'h', { at: now - 400 * DAY, kind: 'meeting', direction: 'both' }),
  ]);
  await saveEntry(followUp('from work', work));
  await saveEntry(followUp('from home', home));
  await saveEntry(note('note', home));
}

async function merge(): Promise<OperationId> {
  const id = newOperationId();
  await mergePeople(work, home, chosen, { id, at: now + 1 });
  return id;
}

describe('a merge', () => {
  test('keeps the addresses, details, touches and entries of both, and a touch of both once', async () => {
    await addBoth();
    await merge();
    expect(await findStakeholder(home)).toBeUndefined();
    const one = await findStakeholder(work);
    expect(one).toMatchObject({
      ...chosen,
      timeZone: 'Europe/Madrid',
      culture: atHome.culture,
      createdAt: now - DAY,
    });
    expect(one?.summary).toMatchObject({ count: 3, last: now, lastTwoWay: expect.any(Number) });
    expect(await refs(work)).toEqual(['both', 'h', 'w']);
    expect((await listTouches(work)).find(({ ref }) => ref === 'both')?.groupSize).toBe(4);
    expect(await texts(work)).toEqual(['from home', 'from work', 'note']);
    const found = await findByAddresses(chosen.emails);
    expect([...found.values()].map(({ id }) => id)).toEqual([work, work]);
  });

  test('is one step back, and one step forth again', async () => {
    await addBoth();
    const before = await everything();
    const id = await merge();
    const after = await everything();
    const back = newOperationId();
    expect(await undo(id, { id: back, at: now })).toEqual({ kept: [] });
    expect(await everything()).toEqual(before);
    const forth = newOperationId();
    expect(await undo(back, { id: forth, at: now + 1 })).toEqual({ kept: [] });
    expect(await everything()).toEqual(after);
    await undo(forth, { at: now });
    expect(await everything()).toEqual(before);
  });

  test('is taken apart with all that was done since: what is newer stays, and nothing is lost', async () => {
    await addBoth();
    const id = await merge();
    await saveDetails(work, { ...chosen, role: 'CFO' }, now + 2);
    await saveEntry({ ...followUp('from home', work), text: 'done since', doneAt: now });
    await saveEntry(followUp('written since', work));
    await removeEntry('note' as EntryId);
    await recordTouches([seen(atHome, 'since')]);
    await removeTouch(work, 'w');
    await recordTouches([seen(atHome, 'h', { at: now - 400 * DAY, kind: 'meeting', groupSize: 5 })]);
    expect(await undo(id)).toEqual({ kept: ['Ana Ortiz'] });
    const [atWorkNow, atHomeNow] = [await findStakeholder(work), await findStakeholder(home)];
    expect(atWorkNow).toMatchObject({ name: 'Ana Ortiz', role: 'CFO', emails: atWork.emails });
    expect(atWorkNow).not.toHaveProperty('cadenceDays');
    expect(atHomeNow).toMatchObject(atHome);
    expect([await texts(work), await texts(home)]).toEqual([['from work', 'written since'], ['done since']]);
    expect([await refs(work), await refs(home)]).toEqual(
      [['since'], ['both', 'h']].map((of, at) => (at ? of : ['both', ...of])),
    );
    expect((await listTouches(home)).find(({ ref }) => ref === 'h')?.groupSize).toBe(5);
    expect(atWorkNow?.summary.count).toBe(2);
  });

  test('gives no address back that somebody else has got since', async () => {
    await addBoth();
    const id = await merge();
    await saveDetails(work, atWork, now + 2);
    await addStakeholder({ ...atHome, name: 'Olga Ortiz' }, now + 3, 'olga' as StakeholderId);
    expect(await undo(id)).toEqual({ kept: ['Ana Ortiz'] });
    expect(await refs(work)).toEqual(['both', 'h', 'w']);
    expect(await texts(work)).toHaveLength(3);
    await removeStakeholders(['olga' as StakeholderId]);
    expect(await undo(id)).toEqual({ kept: ['Ana Ortiz'] });
    expect(await refs(home)).toEqual(['both', 'h']);
  });

  test('can wait until the one person is back who was removed since', async () => {
    await addBoth();
    const id = await merge();
    const removal = newOperationId();
    await removeStakeholders([work], { id: removal });
    expect(await undo(id)).toEqual({ kept: ['Ana Ortiz'] });
    await undo(removal);
    expect(await undo(id)).toEqual({ kept: [] });
    expect([await refs(work), await refs(home)]).toEqual([
      ['both', 'w'],
      ['both', 'h'],
    ]);
  });

  test('can be undone after years, when everything else of that time is forgotten', async () => {
    await addBoth();
    const id = await merge();
    const later = Date.now() + 5 * 365 * DAY;
    await pruneHistory(later);
    expect((await listDeeds(9)).map(({ name }) => name)).toEqual(['mergePeople']);
    expect(await undo(id)).toEqual({ kept: [] });
    expect(await findStakeholder(home)).toMatchObject(atHome);
    await pruneHistory(later);
    expect(await listDeeds(9)).toEqual([]);
  });

  test('of somebody who is gone, or with themselves, changes nothing', async () => {
    await addBoth();
    const before = await everything();
    await mergePeople(work, work, chosen);
    await mergePeople(work, 'nobody' as StakeholderId, chosen);
    expect(await everything()).toEqual(before);
  });
});
