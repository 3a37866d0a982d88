import { render } from 'preact';
import { EventCard, type EventCardRow } from '../../../components/EventCard.tsx';
import css from '../../../components/event-card.css?inline';
import type { Badge } from '../../domain/badge.ts';
import type { EmailAddress } from '../../domain/email-address.ts';
import { howItCounts } from '../../domain/meeting.ts';
import { nameOrAddress } from '../../domain/names.ts';
import type { PageSeen } from '../../domain/page-seen.ts';
import { peopleInSight } from '../../domain/people.ts';
import { type ClosedHost, openClosedHost } from '../../page/closed-host.ts';
import { schemeOf } from '../../page/scheme-of.ts';
import { type Anchor, findAnchor } from './anchors.ts';

/** How often a card that the page itself has removed is put back. */
const PUT_BACK = 3;

type Shown = ClosedHost & { anchor: Anchor; following: AbortController };

/**
 * The one card of a Calendar page, in a host of its own at the end of the body: the popover deletes what is not
 * Calendar's. `show` draws it for the tracked guests among `badges`, or takes it away.
 */
export function createEventCard(
  document: Document,
  location: Location,
  onOpen: (email: EmailAddress) => void,
) {
  let shown: Shown | undefined;
  let putBack = 0;

  const hide = () => {
    if (!shown) return;
    shown.following.abort();
    shown.host.remove();
    render(null, shown.root);
    shown = undefined;
  };

  const reveal = (anchor: Anchor): Shown | undefined => {
    if (shown && !shown.host.isConnected && ++putBack > PUT_BACK) return undefined;
    if (shown?.host.isConnected && shown.anchor.element === anchor.element) {
      shown.anchor = anchor;
      return shown;
    }
    hide();
    const following = new AbortController();
    shown = { ...openClosedHost(document, css), anchor, following };
    keepClicks(shown.host);
    document.body.append(shown.host);
    follow(shown, document, following.signal);
    return shown;
  };

  return {
    show(badges: readonly Badge[], page: PageSeen): void {
      const { rows, untracked } = rowsOf(badges, page);
      const anchor =
        page.kind === 'event' && rows.length > 0 ? findAnchor(document, location, page.key) : undefined;
      if (!anchor) {
        putBack = 0;
        hide();
        return;
      }
      const card = reveal(anchor);
      if (!card) return;
      const scheme = schemeOf(anchor.element);
      const offersLog = page.kind === 'event' && howItCounts(page, Date.now()) === 'by-hand';
      render(<EventCard {...{ rows, untracked, offersLog, scheme, onOpen }} />, card.root);
      place(card);
    },
  };
}

function rowsOf(badges: readonly Badge[], page: PageSeen): { rows: EventCardRow[]; untracked: number } {
  if (page.kind !== 'event') return { rows: [], untracked: 0 };
  const people = peopleInSight(page, page.own);
  const byEmail = new Map(badges.map((badge) => [badge.email, badge]));
  const rows = people.flatMap((person) => {
    const badge = byEmail.get(person.email);
    return badge ? [{ name: nameOrAddress(person), badge }] : [];
  });
  return { rows, untracked: people.length - rows.length };
}

/** Where there is no room for it beside the event, the card is not shown. */
function place({ root, anchor }: Shown): void {
  const card = root.querySelector<HTMLElement>('.card');
  if (!card) return;
  const spot = anchor.spotFor({ width: card.offsetWidth, height: card.offsetHeight });
  card.hidden = spot === undefined;
  if (spot) Object.assign(card.style, { left: `${spot.left}px`, top: `${spot.top}px` });
}

/** A click on the card is not a click beside the popover, which would close it, and leaves the focus where it was. */
function keepClicks(host: HTMLElement): void {
  for (const kind of [
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'click',
    'touchstart',
    'touchend',
  ]) {
    host.addEventListener(kind, (event) => event.stopPropagation());
  }
  host.addEventListener('mousedown', (event) => event.preventDefault());
}

/** Keeps the card where it belongs while the popover moves or the window changes. */
function follow(shown: Shown, document: Document, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  const again = () => place(shown);
  const options = { capture: true, passive: true, signal };
  for (const change of ['scroll', 'resize', 'transitionend', 'animationend']) {
    view.addEventListener(change, again, options);
  }
  const sizes = new view.ResizeObserver(again);
  sizes.observe(shown.anchor.element);
  signal.addEventListener('abort', () => sizes.disconnect());
}
