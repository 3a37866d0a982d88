import { expect, test } from 'vitest';
import { type Box, placeBeside, placeInCorner } from '../../../lib/sites/calendar/place-card.ts';

const view = { width: 1280, height: 800 };
const card = { width: 256, height: 140 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const popover = box(132, 222, 448, 562);

test('stands level with the popover when nothing is beside it', () => {
  expect(placeBeside(popover, [], card, view, false)).toEqual({ left: 588, top: 222 });
});

test('stands level beyond the event when that is beside the popover, else under it', () => {
  const event = box(588, 272, 120, 45);
  expect(placeBeside(popover, [event], card, view, false)).toEqual({ left: 716, top: 222 });
  const narrow = { width: 900, height: 800 };
  expect(placeBeside(popover, [event], card, narrow, false)).toEqual({ left: 588, top: 325 });
});

test('takes the other side when the popover is at the edge of the window', () => {
  expect(placeBeside(box(820, 100, 448, 400), [], card, view, false)).toEqual({ left: 556, top: 100 });
});

test('right to left it prefers the left', () => {
  const middle = box(400, 100, 448, 400);
  expect(placeBeside(middle, [], card, view, true)).toEqual({ left: 136, top: 100 });
  expect(placeBeside(middle, [], card, view, false)).toEqual({ left: 856, top: 100 });
});

test('goes above or below where there is no room on either side', () => {
  expect(placeBeside(box(20, 20, 600, 400), [], card, { width: 640, height: 800 }, false)).toEqual({
    left: 20,
    top: 428,
  });
});

test('has no place in a window that the popover fills', () => {
  expect(placeBeside(box(8, 8, 304, 624), [], card, { width: 320, height: 640 }, false)).toBeUndefined();
});

test('never covers the popover or the event, wherever they are', () => {
  let placed = 0;
  for (let left = -50; left < 1280; left += 37) {
    for (let top = -50; top < 800; top += 41) {
      const chips = [box(left, top, 128, 46), box(left + 137, top, 128, 46)];
      const spot = placeBeside(popover, chips, card, view, false);
      if (!spot) continue;
      placed++;
      for (const taken of [popover, ...chips]) {
        const apart =
          spot.left >= taken.left + taken.width ||
          taken.left >= spot.left + card.width ||
          spot.top >= taken.top + taken.height ||
          taken.top >= spot.top + card.height;
        expect(apart).toBe(true);
      }
    }
  }
  expect(placed).toBeGreaterThan(500);
});

test('takes the first corner without a control in it', () => {
  const corner = placeInCorner([], card, view, false);
  expect(corner).toEqual({ left: 1008, top: 644 });
  expect(placeInCorner([box(1200, 760, 40, 30)], card, view, false)).toEqual({ left: 1008, top: 588 });
  expect(placeInCorner([], card, view, true)).toEqual({ left: 16, top: 644 });
  expect(placeInCorner([box(0, 0, 1280, 800)], card, view, false)).toBeUndefined();
});
