import { beforeEach, expect, test } from 'vitest';
import type { EventSeen } from '../../lib/domain/page-seen.ts';
import { noLists } from '../../lib/domain/people-lists.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { findNextEnd, recordMeetings, settleEvent } from '../../lib/store/meetings.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, me, now } from '../people.ts';
import './fresh-database.ts';

const who = { own: [me], lists: noLists };
const id = 'dev' as StakeholderId;
const guest = (email: string) => ({ email: address(email), name: '', role: 'guest' as const });

const event = (over: Partial<EventSeen> = {}): EventSeen => ({
  kind: 'event',
  key: 'review_20261118T100000Z',
  subject: 'Review',
  own: [me],
  guests: [guest(me), guest(dev.emails[0]!), guest(ana.emails[0]!), guest('r@resource.calendar.google.com')],
  answer: 'yes',
  start: now + HOUR,
  end: now + 2 * HOUR,
  ...over,
});

/** Looks after the meeting's end, twice. */
const later = async () => {
  for (let time = 0; time < 2; time++) await recordMeetings(now + 3 * HOUR);
  return (await listTouches(id)).map(({ at, groupSize }) => [at, groupSize]);
};

beforeEach(async () => {
  await addStakeholder(dev, now, id);
});

test('a meeting to come counts once, when it is over', async () => {
  await settleEvent(event(), who, now);
  expect(await findNextEnd()).toBe(now + 2 * HOUR);
  await recordMeetings(now + 2 * HOUR - 1);
  expect(await listTouches(id)).toEqual([]);
  expect(await later()).toEqual([[now + HOUR, 3]]);
  expect(await findNextEnd()).toBeUndefined();
});

test('somebody tracked between the invitation and the meeting counts too', async () => {
  await settleEvent(event(), who, now);
  await addStakeholder(ana, now, 'ana' as StakeholderId);
  await later();
  expect(await listTouches('ana' as StakeholderId)).toHaveLength(1);
});

test('a meeting that moved before it took place counts at its new time', async () => {
  await settleEvent(event(), who, now);
  await settleEvent(event({ start: now + HOUR / 2, end: now + HOUR }), who, now);
  expect(await later()).toEqual([[now + HOUR / 2, 3]]);
});

test.each<[string, Partial<EventSeen>]>([
  ['declined', { answer: 'no' }],
  ['moved to another day', { start: now + 90 * HOUR, end: now + 91 * HOUR }],
])('a meeting that was %s does not count', async (_what, over) => {
  await settleEvent(event(), who, now);
  await settleEvent(event(over), who, now);
  expect(await later()).toEqual([]);
});

test.each<[string, Partial<EventSeen>]>([
  ['declined', { answer: 'no' }],
  ['moved to another day', { start: now + 90 * HOUR, end: now + 91 * HOUR }],
])('a meeting that has been recorded and is then %s is taken back, and no other', async (_what, over) => {
  await settleEvent(event(), who, now);
  await settleEvent(event({ key: 'another' }), who, now);
  await recordMeetings(now + 3 * HOUR);
  await settleEvent(event(over), who, now + 4 * HOUR);
  expect((await listTouches(id)).map(({ ref }) => ref)).toEqual(['another']);
});

test('an event without a time is left as it was last seen', async () => {
  await settleEvent(event(), who, now);
  const { start: _start, end: _end, ...timeless } = event();
  await settleEvent(timeless, who, now);
  expect(await later()).toHaveLength(1);
});

test('a call logged by hand stays, whatever becomes of a meeting', async () => {
  const touch = {
    at: now,
    kind: 'call',
    direction: 'both',
    groupSize: 2,
    source: 'manual',
    ref: 'manual:1',
  } as const;
  await recordTouches([{ email: dev.emails[0]!, touch }]);
  await settleEvent(event({ answer: 'no' }), who, now);
  expect(await listTouches(id)).toEqual([touch]);
});
