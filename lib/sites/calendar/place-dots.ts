import type { ChipDot } from '../../../components/ChipDots.tsx';
import type { Tone } from '../../domain/badge.ts';
import { parseEventId } from './event-id.ts';
import type { Box, Spot } from './place-card.ts';
import { findPart, findParts } from './selectors.ts';

/** The dot's size, as in chip-dots.css, and how far it keeps from the chip's edge. */
const SIZE = 10;
const INSET = 3;
/** A chip less wide or high than this has no room beside the beginning of its text. */
const NARROWEST = 36;
const LOWEST = 14;
/** A higher chip has more than one line: the dot stands on the first. */
const ONE_LINE = 34;

/** A chip, and the event that it is of. */
export type Chip = { element: HTMLElement; key: string };

/** All chips of events; tasks have none. */
export const chipsOn = (document: Document): Chip[] =>
  findParts(document, 'chip').flatMap((element) => {
    const key = parseEventId(element.dataset.eventid ?? '')?.eventId;
    return key ? [{ element, key }] : [];
  });

/** A dot for each chip of an event that has a tone, where the chip can be seen and nothing lies on it. */
export function placeDots(chips: readonly Chip[], toneOf: (key: string) => Tone | undefined): ChipDot[] {
  return chips.flatMap(({ element, key }, index) => {
    const tone = toneOf(key);
    const spot = tone && spotOn(element);
    return spot ? [{ ...spot, tone, id: String(index) }] : [];
  });
}

function spotOn(chip: HTMLElement): Spot | undefined {
  const face = findPart(chip, 'chipFace') ?? chip;
  const isRtl = chip.ownerDocument.defaultView?.getComputedStyle(face).direction === 'rtl';
  const spot = spotIn(face.getBoundingClientRect(), isRtl);
  return spot && isOnTop(chip, spot) ? spot : undefined;
}

/** At the end of the first line: text begins at the other end. */
export function spotIn({ left, top, width, height }: Box, isRtl: boolean): Spot | undefined {
  if (width < NARROWEST || height < LOWEST) return undefined;
  const line = Math.min(height, ONE_LINE);
  return {
    left: Math.round(isRtl ? left + INSET : left + width - SIZE - INSET),
    top: Math.round(top + (height > ONE_LINE ? INSET : (line - SIZE) / 2)),
  };
}

/** Not scrolled away, not behind a popover or another event. */
function isOnTop(chip: HTMLElement, { left, top }: Spot): boolean {
  const middle = SIZE / 2;
  const edges = [
    [0, middle],
    [SIZE, middle],
    [middle, 0],
    [middle, SIZE],
  ] as const;
  return edges.every(([x, y]) => chip.contains(chip.ownerDocument.elementFromPoint(left + x, top + y)));
}
