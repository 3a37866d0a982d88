import { expect, test } from 'vitest';
import { spotIn } from '../../../lib/sites/calendar/place-dots.ts';

const box = (width: number, height: number) => ({ left: 100, top: 50, width, height });

test('stands at the end of the chip, where text does not begin', () => {
  expect(spotIn(box(120, 90), false)).toEqual({ left: 207, top: 53 });
  expect(spotIn(box(120, 90), true)).toEqual({ left: 103, top: 53 });
});

test('stands in the middle of a chip of one line', () => {
  expect(spotIn(box(120, 20), false)).toEqual({ left: 207, top: 55 });
});

test.each([
  ['narrow', 35, 90],
  ['low', 120, 13],
  ['hidden', 0, 0],
])('a %s chip has no room for one', (_, width, height) => {
  expect(spotIn(box(width, height), false)).toBeUndefined();
});
