import { beforeEach, describe, expect, it } from 'vitest';
import { digestEntries, digestTouches } from '../../lib/domain/attention-digest.ts';
import { groupCadence } from '../../lib/domain/cadence.ts';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import { newPromise, newPulse, newWait, tick } from '../../lib/domain/new-entry.ts';
import { closePromise } from '../../lib/domain/promise.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { keepAll } from '../../lib/store/keep-attention.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { loadSample, removeSample } from '../../lib/store/sample.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { findStakeholder, listStakeholders, removeStakeholders } from '../../lib/store/stakeholders.ts';
import { findToday } from '../../lib/store/today.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, now, touch } from '../people.ts';
import './fresh-database.ts';

beforeEach(async () => {
  await loadSample(now);
});

const asks = async () => (await findToday(now)).asks;
const dueNow = async () => (await asks()).flatMap((ask) => (ask.what === 'due' ? [ask.entry] : []));
const lost = async () =>
  (await asks()).filter(({ what }) => what === 'lost').map(({ stakeholder }) => stakeholder.name);

describe('Today', () => {
  it('leaves out what is done', async () => {
    const [first, ...others] = await dueNow();
    await saveEntry(tick(first as FollowUp, now));
    expect((await dueNow()).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });

  it('lets go of somebody as soon as there was a touch', async () => {
    expect(await lost()).toContain('Sofia Lindqvist');
    await recordTouches([
      { email: address('sofia@fabrikam.example'), touch: touch({ kind: 'call', direction: 'both' }) },
    ]);
    expect(await lost()).not.toContain('Sofia Lindqvist');
  });

  it('has nothing of people who were removed', async () => {
    const [first, ...others] = await dueNow();
    await removeStakeholders([first!.stakeholderId]);
    expect(await dueNow()).toHaveLength(others.length);
    await removeSample();
    expect(await findToday(now)).toEqual({
      asks: [],
      comingUp: [],
      close: 0,
      people: 0,
      share: 60,
    });
  });
});

describe('everything that asks for the user', () => {
  const ana = 'sample-ana-ortiz' as StakeholderId;
  const start = { id: 'x' as EntryId, stakeholderId: ana, now: now - 8 * DAY };
  const keys = async () => (await asks()).map(({ key }) => key);

  it('has a promise without a day after a week, thanks that are due, and what is no longer waited for', async () => {
    const today = toCalendarDate(now);
    await saveEntry({
      ...newPromise(start, { text: 'the numbers', way: 'i-promised' }),
      id: 'undated' as EntryId,
    });
    const favour = newPromise(start, { text: 'the contract', way: 'they-promised' });
    await saveEntry({ ...closePromise(favour, 'kept', now), id: 'favour' as EntryId });
    await saveEntry({ ...newWait(start, 'her answer', today), id: 'wait' as EntryId });
    expect(await keys()).toEqual(expect.arrayContaining(['undated', 'favour', 'wait']));
  });

  it('has a reply that is owed until something is done about it, and again when that is undone', async () => {
    const mail = touch({
      at: now - 5 * DAY,
      toMe: true,
      subject: 'Can you send the list?',
      ref: '19a94f8c12340001',
    });
    await recordTouches([{ email: address('sofia@fabrikam.example'), touch: mail }]);
    const reply = `reply:${mail.ref}`;
    const [ask] = (await asks()).filter(({ key }) => key === reply);
    expect(ask).toMatchObject({ what: 'due', entry: { origin: { site: 'gmail', ref: mail.ref } } });
    const [was] = [ask?.worth.attention];
    // Only Tuesdays and Wednesdays: fewer hours of work have passed, and it waits less long.
    await saveSetting('groupCadences', { ...groupCadence, workDays: [2, 3] });
    const [later] = (await asks()).filter(({ key }) => key === reply);
    expect(later?.what === 'due' && later.due).toBe('2026-11-18');
    expect(later?.worth.attention).toBeGreaterThan(was ?? 100);
    const id = newOperationId();
    await saveEntry(tick((ask as { entry: FollowUp }).entry, now), { id });
    expect(await keys()).not.toContain(reply);
    await undo(id);
    expect(await keys()).toContain(reply);
  });
});

describe('what is kept for attention', () => {
  const sofia = 'sample-sofia-lindqvist' as StakeholderId;
  const keptOf = async (id: StakeholderId) => (await findStakeholder(id))?.summary.kept;
  const keep = async () =>
    keepAll(
      (await listStakeholders()).map(({ id }) => id),
      groupCadence,
    );
  const worked = async ({ id, summary }: Stakeholder) => ({
    touches: digestTouches((await listTouches(id)).toReversed(), summary.kept?.touches.cadence ?? 0),
    entries: digestEntries(await listEntries(id)),
  });

  it('is what all that is known says, and Today is the same with it and without', async () => {
    const before = await asks();
    await keep();
    for (const one of await listStakeholders()) expect(one.summary.kept).toEqual(await worked(one));
    const plain = (all: typeof before) => all.map(({ key, worth }) => ({ key, worth }));
    expect(plain(await asks())).toEqual(plain(before));
  });

  it('is gone as soon as there is a touch, an entry, or either is taken back', async () => {
    const entry = newPulse({ id: 'p' as EntryId, stakeholderId: sofia, now }, 4);
    const [written, touched] = [newOperationId(), newOperationId()];
    const seen = { email: address('sofia@fabrikam.example'), touch: touch() };
    const changes = [
      () => saveEntry(entry, { id: written }),
      () => undo(written),
      () => recordTouches([seen], { id: touched, by: 'user' }),
      () => undo(touched),
    ];
    for (const change of changes) {
      await keep();
      expect(await keptOf(sofia)).toBeDefined();
      await change();
      expect(await keptOf(sofia)).toBeUndefined();
    }
  });

  it('does not count as an edit: what was done before can still be undone', async () => {
    const id = newOperationId();
    await removeStakeholders([sofia], { id });
    await keep();
    await undo(id);
    expect(await lost()).toContain('Sofia Lindqvist');
  });

  it('is worked out anew while it is for another cadence', async () => {
    await keep();
    const ids = [sofia];
    await keepAll(ids, { ...groupCadence, customer: 60 });
    expect((await keptOf(sofia))?.touches.cadence).toBe(60);
    const ask = (await asks()).find(({ key }) => key === sofia);
    await keep();
    expect((await asks()).find(({ key }) => key === sofia)?.worth).toEqual(ask?.worth);
  });
});
