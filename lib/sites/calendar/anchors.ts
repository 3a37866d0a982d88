import { isVisible } from '../../page/is-visible.ts';
import { parseEventId } from './event-id.ts';
import { findOpenEvent } from './find-open-event.ts';
import { placeBeside, placeInCorner, type Size, type Spot } from './place-card.ts';
import { findParts } from './selectors.ts';

/** Beside what the card of an event stands. `spotFor` says where, now, or undefined when there is no room for it. */
export type Anchor = { element: HTMLElement; spotFor: (card: Size) => Spot | undefined };

/** Where the card of the event `key` belongs; undefined when the page no longer shows that event. */
export function findAnchor(
  document: Document,
  location: Pick<Location, 'href'>,
  key: string,
): Anchor | undefined {
  const open = findOpenEvent(document, location);
  if (!open || parseEventId(open.encodedId)?.eventId !== key) return undefined;
  const { root: element, encodedId, shownIn } = open;
  const isRtl = document.defaultView?.getComputedStyle(element).direction === 'rtl';
  return {
    element,
    spotFor: (card) =>
      shownIn === 'popover'
        ? placeBeside(boxOf(element), chipsOf(document, encodedId), card, viewOf(document), isRtl)
        : placeInCorner(controlsIn(document), card, viewOf(document), isRtl),
  };
}

const chipsOf = (document: Document, encodedId: string) =>
  findParts(document, 'chip')
    .filter((chip) => chip.dataset.eventid === encodedId && isVisible(chip))
    .map(boxOf);

/** Whatever may be clicked or typed into, or names a guest. */
const controlsIn = (document: Document) =>
  findParts(document, 'control')
    .map(boxOf)
    .filter(({ width, height }) => width > 0 && height > 0);

function boxOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

const viewOf = ({ documentElement }: Document): Size => ({
  width: documentElement.clientWidth,
  height: documentElement.clientHeight,
});
