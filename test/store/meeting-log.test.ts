import { beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EventSeen, PersonSeen } from '../../lib/domain/page-seen.ts';
import { noLists } from '../../lib/domain/people-lists.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { touchesOnPage } from '../../lib/domain/touches-on-page.ts';
import { findTrackedGuests, logMeeting } from '../../lib/store/meeting-log.ts';
import { settleEvent } from '../../lib/store/meetings.ts';
import { findPeopleOnPage } from '../../lib/store/people-on-page.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, me, now } from '../people.ts';
import './fresh-database.ts';

const guest = (email: string): PersonSeen => ({ email: address(email), name: '', role: 'guest' });
const offsite: EventSeen = {
  kind: 'event',
  key: 'offsite',
  subject: 'Team offsite',
  own: [me],
  guests: [guest(me), guest(dev.emails[0]!), guest(ana.emails[0]!), guest('tom@acme.example')],
};
const yesterday = '2026-11-17' as CalendarDate;
const noon = new Date('2026-11-17T12:00').getTime();

const guests = async () => findTrackedGuests(offsite, (await findPeopleOnPage(offsite)).people);
const missing = async () => (await guests()).filter(({ recordedAt }) => recordedAt === undefined);
const touchesWith = async (id: string) =>
  (await listTouches(id as StakeholderId)).map(({ at, source, groupSize }) => ({ at, source, groupSize }));

beforeEach(async () => {
  await addStakeholder(dev, now, 'dev' as StakeholderId);
});

test('an event is logged with the tracked guests, once, and undone without a trace', async () => {
  const undo = await logMeeting(offsite, await missing(), yesterday, now);
  await logMeeting(offsite, await guests(), yesterday, now);
  expect(await touchesWith('dev')).toEqual([{ at: noon, source: 'manual', groupSize: 4 }]);
  expect(await missing()).toEqual([]);
  await undo();
  expect(await touchesWith('dev')).toEqual([]);
});

test('somebody tracked afterwards can still be added, and undoing that keeps the others', async () => {
  await logMeeting(offsite, await missing(), yesterday, now);
  await addStakeholder(ana, now, 'ana' as StakeholderId);
  const late = await missing();
  expect(late.map(({ stakeholder }) => stakeholder.name)).toEqual(['Ana Ortiz']);
  const undo = await logMeeting(offsite, late, yesterday, now);
  expect(await touchesWith('ana')).toHaveLength(1);
  await undo();
  expect([await touchesWith('ana'), await touchesWith('dev')]).toMatchObject([[], [{ at: noon }]]);
});

test('when the page says later when it was, the same touch gets that time', async () => {
  await logMeeting(offsite, await missing(), yesterday, now);
  const timed = { ...offsite, start: noon - 3 * HOUR, end: noon + 5 * HOUR };
  await recordTouches(touchesOnPage(timed, [me], now));
  await settleEvent(timed, { own: [me], lists: noLists }, now);
  expect(await touchesWith('dev')).toEqual([{ at: noon - 3 * HOUR, source: 'calendar', groupSize: 4 }]);
});
