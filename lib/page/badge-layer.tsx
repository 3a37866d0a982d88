import { render } from 'preact';
import type { BadgeForm, PageBadgeProps } from '../../components/PageBadge.tsx';
import { SkipToTouchbase } from '../../components/SkipToTouchbase.tsx';
import skipCss from '../../components/skip-to-touchbase.css?inline';
import type { Badge } from '../domain/badge.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { openClosedHost } from './closed-host.ts';
import { createSlices } from './in-slices.ts';
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

type Drawn = MountedBadge & {
  email: EmailAddress;
  /** Where it was drawn last, with which words, and the form that fitted there. */
  fitted?: { spot: string; form: BadgeForm };
};

/** Badges drawn in one task: on a computer four times slower than most, some 20 ms. */
const AT_ONCE = 6;

/** A badge that is on the page and is to look like `props`. */
type Wanted = { drawn: Drawn; props: PageBadgeProps; place: Place };

/**
 * All badges of one page. `show` makes the page carry exactly those of `badges` that have a place, touching only what
 * differs from before: what is wrong goes at once, what is missing comes a few at a time.
 */
export function createBadgeLayer(document: Document, onOpen: (email: EmailAddress) => void) {
  const drawn = new Map<Element, Drawn>();
  let lost = new WeakMap<Element, number>();
  let address = '';
  const hosts = new WeakSet<Node>();
  const skip = createSkipStop(document, () => {
    const [first] = drawn.values();
    if (first) onOpen(first.email);
  });

  const remove = (element: Element) => {
    drawn.get(element)?.remove();
    drawn.delete(element);
  };

  /** The badge at a place, put there if need be; undefined when the page will not have it. */
  const drawAt = ({ element, email }: Place, props: PageBadgeProps): Drawn | undefined => {
    const old = drawn.get(element);
    if (old?.email === email && isInPlace(old, element)) return old;
    if (old) {
      remove(element);
      if (old.email === email) lost.set(element, (lost.get(element) ?? 0) + 1);
    }
    if ((lost.get(element) ?? 0) > PUT_BACK) return undefined;
    const mounted = { ...mountBadge(document, props, (host) => element.after(host)), email };
    drawn.set(element, mounted);
    hosts.add(mounted.host);
    return mounted;
  };

  const propsOf = (place: Place, badge: Badge): PageBadgeProps => ({
    badge,
    form: place.form,
    scheme: schemeOf(place.element),
    onOpen,
  });

  const slices = createSlices<{ place: Place; badge: Badge }>(
    document,
    AT_ONCE,
    (few) =>
      arrange(
        few.flatMap(({ place, badge }) => {
          const props = propsOf(place, badge);
          const mounted = drawAt(place, props);
          return mounted ? [{ drawn: mounted, props, place }] : [];
        }),
      ),
    () => skip(drawn.size > 0),
  );

  return {
    show(places: readonly Place[], badges: readonly Badge[]): void {
      // Gmail shows the next conversation in the elements of this one: what goes with the user is not held against it.
      if (address !== document.location.href) {
        address = document.location.href;
        lost = new WeakMap();
      }
      const byEmail = new Map(badges.map((badge) => [badge.email, badge]));
      const wanted = new Map(places.map((place) => [place.element, place]));
      for (const [element, { email }] of drawn) {
        if (wanted.get(element)?.email !== email || !byEmail.has(email)) remove(element);
      }
      slices.begin(
        [...wanted.values()].flatMap((place) => {
          const badge = byEmail.get(place.email);
          return badge ? [{ place, badge }] : [];
        }),
      );
    },
    /** Takes away what would stand beside somebody else, as `emailOf` reads an element: quick, and asks for no layout. */
    dropWrong(emailOf: (element: Element) => EmailAddress | undefined): void {
      for (const [element, { email }] of drawn) if (emailOf(element) !== email) remove(element);
    },
    /** Whether this is an element of ours: what happens to it is no news. */
    has: (node: Node): boolean => hosts.has(node),
  };
}

/**
 * Draws them anew, as dots where the words would not fit. All is measured before anything is drawn: in turns, the browser
 * would have to lay the page out again for each.
 */
function arrange(all: readonly Wanted[]): void {
  const measured = all.map((one) => ({ ...one, ...measure(one) }));
  for (const { drawn, props, offset, spot } of measured) {
    const form = drawn.fitted?.spot === spot ? drawn.fitted.form : props.form;
    drawn.update({ ...props, offset, form });
  }
  const fresh = measured.filter(({ drawn, spot }) => drawn.fitted?.spot !== spot);
  const tried = fresh.map((one) => ({ ...one, fits: fits(one) }));
  for (const { drawn, props, offset, spot, fits } of tried) {
    const form = fits ? props.form : 'dot';
    drawn.fitted = { spot, form };
    if (!fits) drawn.update({ ...props, offset, form });
  }
}

function measure({ drawn, props, place: { within, past } }: Wanted): { offset: number; spot: string } {
  const offset = past ? drawn.distancePast(past) : 0;
  return { offset, spot: [props.form, props.badge.text, offset, within && drawn.roomIn(within)].join(' ') };
}

const fits = ({ drawn, props, place: { within } }: Wanted): boolean =>
  props.form === 'dot' || !within || drawn.fits(within);

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
