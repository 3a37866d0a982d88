import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { findEverything } from '../../lib/store/export.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { loadSample, removeSample } from '../../lib/store/sample.ts';
import { addStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { takeBack } from '../../lib/store/undo.ts';
import { address, now, touch } from '../people.ts';
import './fresh-database.ts';

const mine = { name: 'My Ana', emails: [address('ana.ortiz@northwind.example')], group: 'customer' as const };
const everything = async () => ({
  ...(await findEverything()),
  touches: [...(await findEverything()).touches],
});

describe('sample people', () => {
  it('come with their histories, and are marked', async () => {
    expect(await loadSample(now)).toHaveLength(12);
    const people = await listStakeholders();
    expect(people.every(({ sample }) => sample)).toBe(true);
    const ana = people.find(({ name }) => name === 'Ana Ortiz');
    expect(ana?.summary.count).toBe(10);
    expect(now - (ana?.summary.last ?? 0)).toBeLessThan(13 * DAY);
  });

  it('are loaded once, on whatever day again', async () => {
    await loadSample(now);
    const once = await everything();
    expect(await loadSample(now + 9 * DAY)).toEqual([]);
    expect(await everything()).toEqual(once);
  });

  it('never touch the user’s own: who has the address already is left as they are', async () => {
    await addStakeholder(mine, now, 'mine' as StakeholderId);
    expect(await loadSample(now)).toHaveLength(11);
    expect((await listStakeholders()).find(({ id }) => id === 'mine')).toMatchObject(mine);
  });

  it('go with all that hangs on them and with nothing else', async () => {
    await addStakeholder(mine, now, 'mine' as StakeholderId);
    await recordTouches([{ email: mine.emails[0]!, touch: touch() }]);
    await saveEntry({
      id: 'n' as EntryId,
      stakeholderId: 'mine' as StakeholderId,
      kind: 'note',
      text: 'x',
      createdAt: now,
      updatedAt: now,
    });
    const before = await everything();
    await loadSample(now);
    await removeSample();
    expect(await everything()).toEqual({ ...before, settings: { sampleOffered: true } });
  });

  it('come back by undo, with what was written about them since', async () => {
    await loadSample(now);
    await saveEntry({
      id: 'n' as EntryId,
      stakeholderId: 'sample-dev-mehta' as StakeholderId,
      kind: 'note',
      text: 'mine',
      createdAt: now,
      updatedAt: now,
    });
    const before = await everything();
    const id = newOperationId();
    await removeSample({ id });
    await takeBack(id)();
    expect(await everything()).toEqual(before);
  });
});
