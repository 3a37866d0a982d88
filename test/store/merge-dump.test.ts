import { beforeEach, describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, Note } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { readDump } from '../../lib/store/dump.ts';
import { type CheckedDump, checkDump, withoutOrphans } from '../../lib/store/dump-check.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { findSetting, saveSetting } from '../../lib/store/settings.ts';
import { findSighting, recordSightings } from '../../lib/store/sightings.ts';
import { addStakeholder, findStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, me, now, touch } from '../people.ts';
import { mergeDump, replaceWithDump } from './bring-in.ts';
import { emptyStorage } from './fresh-database.ts';
import { fillByChance } from './made-databases.ts';

const HER = 'her' as StakeholderId;
const note = (over: Partial<Note> = {}): Note => ({
  id: 'n' as EntryId,
  stakeholderId: HER,
  kind: 'note',
  text: 'sails',
  createdAt: now,
  updatedAt: now,
  ...over,
});

/** What is here now, taken away. */
async function takeAway(): Promise<CheckedDump> {
  const checked = await checkDump(await readDump());
  if (!checked.ok) throw new Error(checked.error);
  await emptyStorage();
  return checked.value;
}

describe('a merge', () => {
  test('into nothing is all of it', async () => {
    await fillByChance(11, 12);
    const before = await readDump();
    await mergeDump(await takeAway(), 'newer');
    expect(await readDump()).toEqual(before);
  });

  test('twice is the same as once', async () => {
    await fillByChance(12, 12);
    const theirs = await takeAway();
    await fillByChance(13, 8);
    await mergeDump(theirs, 'newer');
    const once = await readDump();
    expect(await mergeDump(theirs, 'newer')).toEqual({
      ...{ people: 0, changed: 0, touches: 0, entries: 0, besides: 0 },
    });
    expect(await readDump()).toEqual(once);
  });

  describe('of two people who are one', () => {
    const here = 'here' as StakeholderId;
    const [herFirst, herSecond] = [ana.emails[0]!, ana.emails[1]!];

    beforeEach(async () => {
      await addStakeholder({ ...ana, role: 'VP Finance', group: 'customer' }, now, HER);
      await recordTouches([
        { email: herFirst, touch: touch() },
        { email: herFirst, touch: touch({ ref: 'event-1', kind: 'meeting' }) },
      ]);
      await saveEntry(note());
    });

    test('joins what both know under the id that was here, and keeps the words that were here', async () => {
      const theirs = await takeAway();
      await addStakeholder({ name: 'Ana O.', emails: [herSecond], group: 'executive' }, now, here);
      await recordTouches([{ email: herSecond, touch: touch({ groupSize: 5 }) }]);
      expect(await mergeDump(theirs, 'newer')).toMatchObject({
        people: 0,
        changed: 1,
        touches: 1,
        entries: 1,
      });
      const [one, ...others] = await listStakeholders();
      expect(others).toEqual([]);
      expect(one).toMatchObject({ id: here, name: 'Ana O.', group: 'executive', role: 'VP Finance' });
      expect(one?.emails).toEqual([herSecond, herFirst]);
      expect(one?.summary.count).toBe(2);
      // Known here already, and known better than there or not: it stays as it is.
      expect((await listTouches(here)).find(({ ref }) => ref === touch().ref)?.groupSize).toBe(5);
      expect(await listEntries(here)).toEqual([note({ stakeholderId: here })]);
    });

    test('of two versions of one record the newer stays, whichever comes second', async () => {
      const older = await takeAway();
      await addStakeholder({ ...ana, name: 'Ana Ortiz-Vega' }, now + 1, HER);
      await saveEntry(note({ text: 'sails and climbs', updatedAt: now + 1 }));
      const newer = await takeAway();
      for (const [first, second] of [
        [older, newer],
        [newer, older],
      ] as const) {
        await replaceWithDump(first);
        await mergeDump(second, 'newer');
        expect(await findStakeholder(HER)).toMatchObject({ name: 'Ana Ortiz-Vega', updatedAt: now + 1 });
        expect(await listEntries(HER)).toMatchObject([{ text: 'sails and climbs' }]);
      }
    });

    test('what the newer version has no more is gone, and said to have changed', async () => {
      await addStakeholder({ ...ana, pausedUntil: '2026-12-24' as CalendarDate, tags: ['pilot'] }, now, HER);
      const older = await takeAway();
      await addStakeholder(ana, now + 1, HER);
      const newer = await takeAway();
      for (const [first, second, changed] of [
        [older, newer, 1],
        [newer, older, 0],
      ] as const) {
        await replaceWithDump(first);
        expect(await mergeDump(second, 'newer')).toMatchObject({ people: 0, changed });
        const one = await findStakeholder(HER);
        expect([one?.pausedUntil, one?.tags, one?.updatedAt]).toEqual([undefined, undefined, now + 1]);
      }
    });

    test.each(['mine', 'newer'] as const)(
      'nobody of one’s own becomes one of the sample: %s',
      async (precedence) => {
        await emptyStorage();
        await addStakeholder(ana, now, here);
        const own = await takeAway();
        await addStakeholder({ ...ana, role: 'CFO' }, now, HER);
        const [record] = (await takeAway()).stakeholders;
        const theirs = { ...own, stakeholders: [{ ...record!, sample: true as const }] };
        await replaceWithDump(own);
        await mergeDump(theirs, precedence);
        const [one, ...others] = await listStakeholders();
        expect(others).toEqual([]);
        expect([one?.role, one?.sample]).toEqual(['CFO', undefined]);
      },
    );

    test('handed over by somebody else, it changes no word that is here', async () => {
      const theirs = await takeAway();
      await addStakeholder({ ...ana, name: 'Ana, my own' }, now - 1, HER);
      await saveEntry(note({ text: 'my own words', updatedAt: now - 1 }));
      await mergeDump(theirs, 'mine');
      expect(await findStakeholder(HER)).toMatchObject({ name: 'Ana, my own', role: 'VP Finance' });
      expect(await listEntries(HER)).toMatchObject([{ text: 'my own words' }]);
    });

    test('takes no address from anybody', async () => {
      const theirs = await takeAway();
      await addStakeholder({ name: 'Ana', emails: [herFirst], group: 'other' }, now, here);
      await addStakeholder(
        { name: 'Other', emails: [herSecond], group: 'other' },
        now,
        'other' as StakeholderId,
      );
      await mergeDump(theirs, 'newer');
      const emails = (await listStakeholders()).map((one) => one.emails);
      expect(emails).toEqual([[herFirst], [herSecond]]);
    });
  });

  test('makes nobody a sighting who is tracked, and leaves settings that are set', async () => {
    await recordSightings([{ email: dev.emails[0]!, name: 'Dev', role: 'to' }], 'k', now);
    await recordSightings([{ email: address('bo@example.org'), name: 'Bo', role: 'to' }], 'k', now);
    await saveSetting('ownAddresses', [me]);
    await saveSetting('letterKeys', false);
    const theirs = await takeAway();
    await addStakeholder(dev, now, HER);
    await saveSetting('ownAddresses', [address('robin@acme.example')]);
    await mergeDump(theirs, 'newer');
    expect(await findSighting(dev.emails[0]!)).toBeUndefined();
    expect(await findSighting(address('bo@example.org'))).toMatchObject({ name: 'Bo' });
    expect(await findSetting('letterKeys')).toBe(false);
    expect(await findSetting('ownAddresses')).toEqual([address('robin@acme.example')]);
  });

  test('tracks who was only seen here', async () => {
    await addStakeholder(dev, now, HER);
    const theirs = await takeAway();
    await recordSightings([{ email: dev.emails[0]!, name: 'Dev', role: 'to' }], 'k', now);
    expect(await mergeDump(theirs, 'newer')).toMatchObject({ people: 1 });
    expect(await findSighting(dev.emails[0]!)).toBeUndefined();
  });
});

test('an entry that has outlived its person stays out of a backup, which would be refused with it', async () => {
  await addStakeholder(dev, now, HER);
  await saveEntry(note());
  await saveEntry(note({ id: 'lost' as EntryId, stakeholderId: 'gone' as StakeholderId }));
  const dump = await readDump();
  expect(await checkDump(dump)).toMatchObject({ ok: false });
  expect(await checkDump(withoutOrphans(dump))).toMatchObject({ ok: true, value: { ledger: [{ id: 'n' }] } });
});
