import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowUp } from '../../lib/domain/ledger.ts';
import { tick } from '../../lib/domain/new-entry.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { loadSample, removeSample } from '../../lib/store/sample.ts';
import { removeStakeholders } from '../../lib/store/stakeholders.ts';
import { findToday } from '../../lib/store/today.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { address, now, touch } from '../people.ts';
import './fresh-database.ts';

beforeEach(async () => {
  await loadSample(now);
});

describe('Today', () => {
  it('leaves out what is done', async () => {
    const [first, ...others] = (await findToday(now)).due;
    await saveEntry(tick(first!.entry as FollowUp, now));
    expect((await findToday(now)).due.map(({ entry }) => entry.id)).toEqual(
      others.map(({ entry }) => entry.id),
    );
  });

  it('lets go of somebody as soon as there was a touch', async () => {
    const lost = async () => (await findToday(now)).losingTouch.map(({ stakeholder }) => stakeholder.name);
    expect(await lost()).toContain('Sofia Lindqvist');
    await recordTouches([
      { email: address('sofia@fabrikam.example'), touch: touch({ kind: 'call', direction: 'both' }) },
    ]);
    expect(await lost()).not.toContain('Sofia Lindqvist');
  });

  it('has nothing of people who were removed', async () => {
    const { due } = await findToday(now);
    await removeStakeholders([due[0]!.stakeholder.id]);
    expect((await findToday(now)).due).toHaveLength(due.length - 1);
    await removeSample();
    expect(await findToday(now)).toEqual({ due: [], losingTouch: [], comingUp: [], close: 0 });
  });
});
