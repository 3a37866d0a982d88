import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { howItCounts, touchesByHand } from '../../lib/domain/meeting.ts';
import type { EventSeen } from '../../lib/domain/page-seen.ts';
import { noLists } from '../../lib/domain/people-lists.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { ana, dev, me, now } from '../people.ts';

const day = (text: string) => text as CalendarDate;
const guest = (email = me) => ({ email, name: '', role: 'guest' as const });
const event = (over: Partial<EventSeen> = {}): EventSeen => ({
  kind: 'event',
  key: 'offsite',
  subject: 'Team offsite',
  own: [me],
  guests: [guest(), guest(ana.emails[0]), guest(dev.emails[0])],
  ...over,
});
const who = { own: [me], lists: noLists, now };

test.each<[string, Partial<EventSeen>, ReturnType<typeof howItCounts>]>([
  ['that is over', { start: now - 2 * HOUR, end: now - HOUR }, 'by-itself'],
  ['that is still running', { start: now - HOUR, end: now + HOUR }, 'not-yet'],
  ['without an end, an hour after it began', { start: now - HOUR }, 'by-itself'],
  ['declined', { start: now - 2 * HOUR, answer: 'no' }, 'declined'],
  ['not answered', { start: now - 2 * HOUR, answer: 'none' }, 'by-itself'],
  ['of a whole day that has been', { day: day('2026-11-17') }, 'by-hand'],
  ['of today', { day: day('2026-11-18') }, 'by-hand'],
  ['of a day to come', { day: day('2026-11-19') }, 'not-yet'],
  ['of which nothing is known', {}, 'by-hand'],
])('an event %s', (_what, over, counts) => {
  expect(howItCounts(event(over), now)).toBe(counts);
});

test('what is logged by hand is a meeting at noon of its day, with everybody but the user', () => {
  const logged = touchesByHand(event(), day('2026-11-17'), who);
  expect(logged.map(({ email }) => email)).toEqual([ana.emails[0], dev.emails[0]]);
  expect(logged[0]?.touch).toEqual({
    at: new Date('2026-11-17T12:00').getTime(),
    kind: 'meeting',
    direction: 'both',
    groupSize: 3,
    source: 'manual',
    ref: 'offsite',
    subject: 'Team offsite',
  });
});

test('what is logged today is never later than now; a time that the page says stays', () => {
  const at = (over: Partial<EventSeen>) => touchesByHand(event(over), day('2026-11-18'), who)[0]?.touch.at;
  expect(at({})).toBe(now);
  expect(at({ start: now - 5 * HOUR })).toBe(now - 5 * HOUR);
});
