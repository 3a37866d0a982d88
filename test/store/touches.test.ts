import { expect, test } from 'vitest';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { addStakeholder, findStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches, removeTouch } from '../../lib/store/touches.ts';
import { address, ana, dev, now, touch } from '../people.ts';
import './fresh-database.ts';

const track = async (details: typeof ana): Promise<Stakeholder> => {
  const added = await addStakeholder(details);
  if (!added.ok) throw new Error('taken');
  return added.value;
};
const fromAna = (over: Partial<Touch> = {}) => ({
  email: address('ana.ortiz@northwind.example'),
  touch: touch(over),
});

test('a touch is kept with all it says, and sums up in the stakeholder', async () => {
  const { id } = await track(ana);
  const whole = touch({
    subject: 'Re: Q3 pricing',
    groupSize: 4,
    direction: 'out',
    source: 'calendar',
    kind: 'meeting',
  });
  await recordTouches([{ email: address('ana@ortiz.example'), touch: whole }]);
  expect(await listTouches(id)).toEqual([whole]);
  expect((await findStakeholder(id))?.summary).toEqual({ count: 1, last: now });
});

test('the same message counts once, however often and from however many tabs it is seen', async () => {
  const { id } = await track(ana);
  await Promise.all(
    Array.from({ length: 20 }, () => recordTouches([fromAna(), fromAna({ ref: 'b'.repeat(16) })])),
  );
  expect(await recordTouches([fromAna()])).toBe(0);
  expect(await listTouches(id)).toHaveLength(2);
  expect((await findStakeholder(id))?.summary.count).toBe(2);
});

test('a message seen under two addresses of one person counts once', async () => {
  const { id } = await track(ana);
  await recordTouches(ana.emails.map((email) => ({ email, touch: touch() })));
  expect(await listTouches(id)).toHaveLength(1);
});

test('a meeting that has moved moves, over the turn of a year too', async () => {
  const { id } = await track(ana);
  const newYear = Date.UTC(2027, 0, 2);
  await recordTouches([fromAna({ ref: 'event-1' })]);
  await recordTouches([fromAna({ ref: 'event-1', at: newYear })]);
  expect((await listTouches(id)).map(({ at }) => at)).toEqual([newYear]);
});

test('touches of many years come newest first, and only of the one asked for', async () => {
  const [{ id }, other] = [await track(ana), await track(dev)];
  const ats = [0, 400, 800, 30].map((days) => now - days * DAY);
  await recordTouches(ats.map((at, index) => fromAna({ at, ref: `event-${index}` })));
  await recordTouches([{ email: dev.emails[0]!, touch: touch({ ref: 'other' }) }]);
  expect((await listTouches(id)).map(({ at }) => at)).toEqual(ats.toSorted((a, b) => b - a));
  expect(await listTouches(other.id)).toHaveLength(1);
});

test('nobody is tracked by being seen', async () => {
  expect(await recordTouches([fromAna()])).toBe(0);
});

test('line breaks in a subject do not shift what belongs to whom', async () => {
  const { id } = await track(ana);
  await recordTouches([
    fromAna({ ref: 'a', subject: 'one\ntwo' }),
    fromAna({ ref: 'b', at: now - DAY, subject: 'three' }),
  ]);
  expect((await listTouches(id)).map(({ ref, subject }) => [ref, subject])).toEqual([
    ['a', 'one two'],
    ['b', 'three'],
  ]);
});

test('a touch taken back is gone from the list and from the sum', async () => {
  const { id } = await track(ana);
  await recordTouches([fromAna(), fromAna({ ref: 'manual:1', at: now + DAY })]);
  await removeTouch(id, 'manual:1');
  expect(await listTouches(id)).toEqual([touch()]);
  expect((await findStakeholder(id))?.summary).toMatchObject({ count: 1, last: now });
});

test('what a row made believe is put right by the message itself, and never the other way', async () => {
  const { id } = await track(ana);
  const guess = { ...fromAna(), isGuess: true as const };
  await recordTouches([guess]);
  const message = fromAna({ direction: 'out', groupSize: 4, subject: 'Re: Q3' });
  expect(await recordTouches([message])).toBe(1);
  expect(await recordTouches([guess])).toBe(0);
  expect(await listTouches(id)).toEqual([message.touch]);
});

test('a message counts as many people as were ever seen on it: folded, it shows fewer', async () => {
  const { id } = await track(ana);
  await recordTouches([fromAna({ groupSize: 5 })]);
  expect(await recordTouches([fromAna({ groupSize: 2 })])).toBe(0);
  expect(await listTouches(id)).toMatchObject([{ groupSize: 5 }]);
});

test('seen again with another line break in its subject is no news', async () => {
  await track(ana);
  await recordTouches([fromAna({ subject: 'one\ntwo' })]);
  expect(await recordTouches([fromAna({ subject: 'one\ntwo' })])).toBe(0);
});
