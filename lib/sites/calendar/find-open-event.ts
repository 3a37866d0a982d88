import { isVisible } from '../../page/is-visible.ts';
import { closestPart, findPart, findParts } from './selectors.ts';

/** The event that is open, where, and the id it carries there, still encoded. */
export type OpenEvent = { shownIn: 'popover' | 'form'; root: HTMLElement; encodedId: string };

/** The visible popover, else the edit page whose address names an event. Never what is hidden or left behind. */
export function findOpenEvent(document: Document, location: Pick<Location, 'href'>): OpenEvent | undefined {
  return findPopover(document) ?? findForm(document, location);
}

function findPopover(document: Document): OpenEvent | undefined {
  const details = findParts(document, 'details').find(
    (part) => isVisible(part) && !closestPart(part, 'chip'),
  );
  const root = details && closestPart(details, 'popover');
  const encodedId = details?.dataset.eventid;
  return root && encodedId ? { shownIn: 'popover', root, encodedId } : undefined;
}

/** The form does not carry the id, so the address must, and the form must be there. */
function findForm(document: Document, { href }: Pick<Location, 'href'>): OpenEvent | undefined {
  const encodedId = eventInAddress(href);
  const title = encodedId ? findParts(document, 'formTitle').find(isVisible) : undefined;
  return title && encodedId ? { shownIn: 'form', root: formAround(title), encodedId } : undefined;
}

/** `/calendar/u/0/r/eventedit/<id>`, or `/calendar/r/eventedit?eid=<id>`. A new event and a copy have none yet. */
function eventInAddress(href: string): string | undefined {
  const { pathname, searchParams } = new URL(href);
  const inPath = /\/eventedit\/([\w-]+=*)\/?$/.exec(pathname)?.[1];
  if (inPath) return inPath;
  return /\/eventedit\/?$/.test(pathname) ? (searchParams.get('eid') ?? undefined) : undefined;
}

/** The nearest element that holds the title and the guests; without guests, what holds the title. */
function formAround(title: HTMLElement): HTMLElement {
  for (let around = title.parentElement; around; around = around.parentElement) {
    if (findPart(around, 'guests')) return around;
  }
  return title.parentElement ?? title;
}
