import { render } from 'preact';
import type { BadgeForm, PageBadgeProps } from '../../components/PageBadge.tsx';
import { SkipToTouchbase } from '../../components/SkipToTouchbase.tsx';
import skipCss from '../../components/skip-to-touchbase.css?inline';
import type { Badge } from '../domain/badge.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { openClosedHost } from './closed-host.ts';
import { type MountedBadge, mountBadge } from './mount.tsx';
import { schemeOf } from './scheme-of.ts';

/** Where a badge may go: right behind `element`, the page's own element that shows this person. */
export type Place = {
  element: Element;
  email: EmailAddress;
  form: BadgeForm;
  /** What words must stay inside of; where they do not fit, a dot takes their place. */
  within?: Element;
  /** What else is on the line, behind `element`: words are drawn beyond it. */
  past?: Element;
};

/** How often a badge that the page itself has removed is put back. */
const PUT_BACK = 3;

type Drawn = MountedBadge & { email: EmailAddress };

/**
 * All badges of one page. `show` makes the page carry exactly those of `badges` that have a place, touching only what
 * differs from before.
 */
export function createBadgeLayer(document: Document, onOpen: (email: EmailAddress) => void) {
  const drawn = new Map<Element, Drawn>();
  const lost = new WeakMap<Element, number>();
  const hosts = new WeakSet<Node>();
  const skip = createSkipStop(document, () => {
    const [first] = drawn.values();
    if (first) onOpen(first.email);
  });

  const remove = (element: Element) => {
    drawn.get(element)?.remove();
    drawn.delete(element);
  };

  const draw = (place: Place, badge: Badge) => {
    const { element, email, form } = place;
    const props = { badge, form, scheme: schemeOf(element), onOpen };
    const old = drawn.get(element);
    if (old?.email === email && isInPlace(old, element)) return update(old, props, place);
    if (old) {
      remove(element);
      if (old.email === email) lost.set(element, (lost.get(element) ?? 0) + 1);
    }
    if ((lost.get(element) ?? 0) > PUT_BACK) return;
    const mounted = { ...mountBadge(document, props, (host) => element.after(host)), email };
    drawn.set(element, mounted);
    hosts.add(mounted.host);
    update(mounted, props, place);
  };

  return {
    show(places: readonly Place[], badges: readonly Badge[]): void {
      const byEmail = new Map(badges.map((badge) => [badge.email, badge]));
      const wanted = new Map(places.map((place) => [place.element, place]));
      for (const [element, { email }] of drawn) {
        if (wanted.get(element)?.email !== email || !byEmail.has(email)) remove(element);
      }
      for (const place of wanted.values()) {
        const badge = byEmail.get(place.email);
        if (badge) draw(place, badge);
      }
      skip(drawn.size > 0);
    },
    /** Whether this is an element of ours: what happens to it is no news. */
    has: (node: Node): boolean => hosts.has(node),
  };
}

/** Draws anew, as a dot where the words would not fit. */
function update(mounted: Drawn, props: PageBadgeProps, { within, past }: Place): void {
  mounted.update({ ...props, offset: past ? mounted.distancePast(past) : 0 });
  if (props.form === 'text' && within && !mounted.fits(within)) mounted.update({ ...props, form: 'dot' });
}

const isInPlace = ({ host }: Drawn, element: Element): boolean => element.nextSibling === host;

/** The page's one tab stop of ours, there while there is a badge; put back as seldom as a badge is. */
function createSkipStop(document: Document, onOpen: () => void): (wanted: boolean) => void {
  let host: HTMLElement | undefined;
  let lost = 0;
  return (wanted) => {
    if (!wanted) {
      host?.remove();
      host = undefined;
      return;
    }
    if (host?.isConnected) return;
    if (host && ++lost > PUT_BACK) return;
    const opened = openClosedHost(document, skipCss);
    render(<SkipToTouchbase onOpen={onOpen} />, opened.root);
    document.body.append(opened.host);
    host = opened.host;
  };
}
