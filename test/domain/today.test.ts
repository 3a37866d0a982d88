import { describe, expect, it } from 'vitest';
import { groupCadence } from '../../lib/domain/cadence.ts';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { comesUp } from '../../lib/domain/due-day.ts';
import type { EntryId, FollowUp, LedgerEntry, PromiseEntry } from '../../lib/domain/ledger.ts';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { toToday } from '../../lib/domain/today.ts';
import { noTouches } from '../../lib/domain/touch-summary.ts';
import { openWords } from '../../lib/domain/words-for-time.ts';
import { ana, dev, now } from '../people.ts';

const today = toCalendarDate(now);

const person = (details: StakeholderDetails, lastDaysAgo?: number, id = details.name): Stakeholder => ({
  ...details,
  id: id as StakeholderId,
  createdAt: 0,
  updatedAt: 0,
  summary: lastDaysAgo === undefined ? noTouches : { count: 1, last: now - lastDaysAgo * DAY },
});

const due = (who: Stakeholder, inDays: number, text = `in ${inDays}`): FollowUp => ({
  id: `${who.id} ${text}` as EntryId,
  stakeholderId: who.id,
  kind: 'follow-up',
  text,
  due: addToDate(today, inDays),
  createdAt: 0,
  updatedAt: 0,
});

const texts = (items: readonly { entry: LedgerEntry }[]): string[] => items.map(({ entry }) => entry.text);
const names = (items: readonly { stakeholder: Stakeholder }[]): string[] =>
  items.map(({ stakeholder }) => stakeholder.name);

describe('what is due', () => {
  const who = person(ana, 1);
  const list = toToday(
    [who],
    [due(who, 7), due(who, 0), due(who, -9), due(who, 8), due(who, 1), due(who, -1)],
    now,
  );

  it('comes overdue first, then today', () => expect(texts(list.due)).toEqual(['in -9', 'in -1', 'in 0']));

  it('has the next seven days apart', () => expect(texts(list.comingUp)).toEqual(['in 1', 'in 7']));

  it('leaves out what belongs to nobody who is tracked', () =>
    expect(toToday([], [due(who, 0)], now).due).toEqual([]));
});

describe('a promise without a day', () => {
  const promised = (daysAgo: number, over: Partial<PromiseEntry> = {}): PromiseEntry => ({
    id: 'p' as EntryId,
    stakeholderId: 'Ana Ortiz' as StakeholderId,
    kind: 'promise',
    way: 'i-promised',
    text: 'the numbers',
    createdAt: now - daysAgo * DAY,
    updatedAt: now,
    ...over,
  });
  const listed = (entry: LedgerEntry) => {
    const { due, comingUp } = toToday([person(ana, 1)], [entry], now);
    return due.length > 0 ? 'today' : comingUp.length > 0 ? 'coming up' : 'not yet';
  };

  it.each([
    ['made today', promised(0), 'coming up'],
    ['made six days ago', promised(6), 'coming up'],
    ['made a week ago', promised(7), 'today'],
    ['made long ago', promised(70), 'today'],
    ['kept', promised(70, { closed: { as: 'kept', on: today } }), 'not yet'],
    ['due next month', promised(70, { due: addToDate(today, 30) }), 'not yet'],
  ])('%s', (_when, entry, expected) => expect(listed(entry)).toBe(expected));

  it.each([
    ['2026-11-20', '2026-11-27'],
    ['2026-11-21', '2026-11-30'],
    ['2026-11-22', '2026-11-30'],
  ])('made on %s comes up on %s, and on no weekend', (made, comes) =>
    expect(comesUp(promised(0, { createdAt: Date.parse(`${made}T12:00`) }))).toBe(comes),
  );

  it('says how long it has been open', () => {
    expect(openWords(promised(9).createdAt, today)).toBe('open for 9 days');
    expect(openWords(promised(1).createdAt, today)).toBe('open for a day');
  });
});

describe('losing touch', () => {
  const lost = (people: Stakeholder[], followUps: FollowUp[] = []): string[] =>
    names(toToday(people, followUps, now).losingTouch);

  it.each([
    ['on the ideal day', 30, []],
    ['one day past the ideal', 31, ['Dev Mehta']],
    ['past the latest', 46, ['Dev Mehta']],
    ['never in touch: there is none to lose', undefined, []],
  ])('%s', (_when, daysAgo, expected) => expect(lost([person(dev, daysAgo)])).toEqual(expected));

  it('leaves alone who is paused, and counts those who are close', () => {
    const away = { ...person(dev, 60), pausedUntil: addToDate(today, 3) };
    expect(lost([away])).toEqual([]);
    expect(toToday([away, person({ ...ana, cadenceDays: 7 }, 1)], [], now).close).toBe(1);
  });

  it('goes by what the user has set for a group', () => {
    const who = person(dev, 60);
    const ofGroups = { ...groupCadence, customer: 60 };
    expect(toToday([who], [], now, ofGroups).losingTouch).toEqual([]);
  });

  it('lists nobody for whom something is planned within their cadence', () => {
    const who = person(dev, 60);
    expect(lost([who], [due(who, 30)])).toEqual([]);
    expect(lost([who], [due(who, -3)])).toEqual([]);
  });

  it('still lists somebody whose only plan is too far off, and says what it is', () => {
    const who = person(dev, 60);
    const [one] = toToday([who], [due(who, 200), due(who, 31)], now).losingTouch;
    expect(one?.planned?.text).toBe('in 31');
  });
});
