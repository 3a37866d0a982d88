import { beforeEach, describe, expect, it } from 'vitest';
import { digestEntries, digestTouches } from '../../lib/domain/attention-digest.ts';
import { groupCadence } from '../../lib/domain/cadence.ts';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { write } from '../../lib/store/database.ts';
import { toRecord } from '../../lib/store/ledger-record.ts';
import { toStakeholderRecord } from '../../lib/store/stakeholder-record.ts';
import { findToday, findTodayInTurns } from '../../lib/store/today.ts';
import { findTodayFirst } from '../../lib/store/today-first.ts';
import { address, dev, now, touch } from '../people.ts';
import './fresh-database.ts';

const MANY = 1_100;
const today = toCalendarDate(now);
const none = { people: [], close: 0 };

/** As it is kept of everybody after the first look: what is worked out again meanwhile would be a write of its own. */
const keptAt = (last: number) => ({
  touches: digestTouches([touch({ at: last })], groupCadence.customer),
  entries: digestEntries([]),
});

const person = (index: number): Stakeholder => ({
  ...dev,
  id: `p${index}` as StakeholderId,
  name: `Person ${index}`,
  emails: [address(`p${index}@example.org`)],
  createdAt: 0,
  updatedAt: 0,
  summary: { count: 1, last: lastWith(index), kept: keptAt(lastWith(index)) },
});

/** Every seventh is let go of, the later ones for longer. */
const lastWith = (index: number): number => now - (index % 7 === 0 ? 40 + index / 10 : 1) * DAY;

/** Of each third person something is due: from 300 days ago to 60 to come, and 300 things on this very day. */
const due = (index: number): FollowUp => ({
  id: `e${index}` as EntryId,
  stakeholderId: `p${(index * 3) % MANY}` as StakeholderId,
  kind: 'follow-up',
  text: `thing ${index}`,
  due: addToDate(today, index < 300 ? 0 : index - 600),
  createdAt: index,
  updatedAt: 0,
});

const fill = (people: number, entries: number) =>
  write(['stakeholders', 'ledger'], async (transaction) => {
    for (let index = 0; index < people; index++)
      await transaction.objectStore('stakeholders').put(toStakeholderRecord(person(index)));
    for (let index = 0; index < entries; index++)
      await transaction.objectStore('ledger').put(toRecord(due(index)));
  });

describe('Today among very many people', () => {
  beforeEach(() => fill(MANY, 660));

  it('is read a page at a time, and has everybody and everything once', async () => {
    const { asks, comingUp, people } = await findToday(now);
    const dueKeys = asks.filter(({ what }) => what === 'due').map(({ key }) => key);
    expect([people, dueKeys.length, new Set(dueKeys).size]).toEqual([MANY, 601, 601]);
    expect(comingUp).toHaveLength(7);
    expect(comingUp.map(({ due: day }) => day)).toEqual(comingUp.map(({ due: day }) => day).toSorted());
  });

  it('is the same read in turns, and is given up when somebody writes meanwhile', async () => {
    expect(await findTodayInTurns(now)).toEqual(await findToday(now));
    const asked = findTodayInTurns(now);
    await fill(1, 0);
    expect(await asked).toBeUndefined();
  });

  it('begins with what is known at a glance, each row as true as in the whole list', async () => {
    const whole = await findToday(now);
    const first = await findTodayFirst(none, now);
    const worthOf = new Map(whole.asks.map(({ key, worth }) => [key, worth]));
    expect(first?.asks.length).toBeGreaterThan(60);
    for (const { key, worth } of first?.asks ?? []) expect(worth).toEqual(worthOf.get(key));
    expect(first?.comingUp).toEqual(whole.comingUp);
  });

  it('begins with those of the last list, as they are now: nobody who was removed', async () => {
    const [lost, gone] = ['p1099', 'nobody'] as StakeholderId[];
    expect((await findTodayFirst(none, now))?.asks.map(({ key }) => key)).not.toContain(lost);
    const first = await findTodayFirst({ people: [lost!, gone!], close: 3 }, now);
    expect(first?.asks.map(({ key }) => key)).toContain(lost);
    expect(first?.close).toBe(3);
  });
});

it('is whole at once among fewer', async () => {
  await fill(20, 5);
  expect(await findTodayFirst(none, now)).toBeUndefined();
});
