/** A rectangle of the window, in CSS pixels. */
export type Box = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };
export type Spot = { left: number; top: number };

/** Between the card and what it stands beside, and between the card and the window's edge. */
const GAP = 8;
/** What Calendar itself keeps in its corners: nothing, or a rail of icons. */
const INSETS = [16, 72];

/**
 * Beside the popover, over neither it nor the event's chips: level with its top, or as near to that as what is in the way
 * lets, rather below than above, on the side that reading goes to if both will do. Undefined when there is no room.
 */
export function placeBeside(
  popover: Box,
  chips: Box[],
  card: Size,
  view: Size,
  isRtl: boolean,
): Spot | undefined {
  const around = [popover, ...chips];
  const right = around.map((box) => box.left + box.width + GAP);
  const left = around.map((box) => box.left - card.width - GAP);
  const lefts = [...(isRtl ? [...left, ...right] : [...right, ...left]), popover.left];
  const level = Math.max(GAP, Math.min(popover.top, view.height - card.height - GAP));
  const tops = [level, ...around.flatMap((box) => [box.top + box.height + GAP, box.top - card.height - GAP])];
  const far = ({ top }: Spot) => (top < level ? 2 * (level - top) : top - level);
  const spots = lefts.flatMap((x) => tops.map((top) => ({ left: x, top }))).sort((a, b) => far(a) - far(b));
  return firstFree(spots, around, card, view);
}

/** In a corner of the window where no control is, the bottom ones first. */
export function placeInCorner(controls: Box[], card: Size, view: Size, isRtl: boolean): Spot | undefined {
  const ends = INSETS.map((inset) => view.width - card.width - inset);
  const lefts = isRtl ? [...INSETS, ...ends] : [...ends, ...INSETS];
  const tops = [...INSETS.map((inset) => view.height - card.height - inset), ...INSETS];
  const spots = lefts.flatMap((left) => tops.map((top) => ({ left, top })));
  return firstFree(spots, controls, card, view);
}

const firstFree = (spots: Spot[], taken: Box[], card: Size, view: Size): Spot | undefined =>
  spots.find((spot) => isInside(spot, card, view) && !taken.some((box) => meet({ ...spot, ...card }, box)));

const isInside = ({ left, top }: Spot, card: Size, view: Size): boolean =>
  left >= GAP &&
  top >= GAP &&
  left + card.width + GAP <= view.width &&
  top + card.height + GAP <= view.height;

const meet = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;
