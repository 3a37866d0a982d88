import { expect, test } from 'vitest';
import { DAY } from '../../lib/domain/time.ts';
import { countByWeek, summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { now, touch } from '../people.ts';

const ago = (days: number) => now - days * DAY;

test('nobody is in touch without touches', () => {
  expect(summarizeTouches([])).toEqual({ count: 0 });
});

test('an answer makes it two-way, in whatever order the touches were found', () => {
  const touches = [
    touch({ at: ago(3), direction: 'in' }),
    touch({ at: ago(20), direction: 'out', groupSize: 4 }),
    touch({ at: ago(12), direction: 'in', groupSize: 4 }),
    touch({ at: ago(30), direction: 'in' }),
  ];
  const expected = { count: 4, last: ago(3), lastTwoWay: ago(12), lastOneToOne: ago(3) };
  expect(summarizeTouches(touches)).toEqual(expected);
  expect(summarizeTouches(touches.toReversed())).toEqual(expected);
});

test('mail that nobody answers is never two-way', () => {
  const letters = [1, 5, 9].map((days) => touch({ at: ago(days), direction: 'out' }));
  expect(summarizeTouches(letters).lastTwoWay).toBeUndefined();
});

test('a meeting is two-way by itself, and one-to-one only between two', () => {
  const meeting = touch({ at: ago(2), kind: 'meeting', direction: 'both', groupSize: 5 });
  expect(summarizeTouches([meeting])).toEqual({ count: 1, last: ago(2), lastTwoWay: ago(2) });
});

test('a broadcast is counted and is not being in touch', () => {
  const broadcast = touch({ at: ago(1), direction: 'out', groupSize: 20 });
  expect(summarizeTouches([broadcast, touch({ at: ago(8) })])).toEqual({
    count: 2,
    last: ago(8),
    lastOneToOne: ago(8),
  });
});

test('weeks count back from now, and what is older or to come is left out', () => {
  const touches = [0, 1, 6.9, 7, 13, 21, 40].map((days) => touch({ at: ago(days) }));
  expect(countByWeek([...touches, touch({ at: ago(-1) })], 4, now)).toEqual([1, 0, 2, 3]);
});
