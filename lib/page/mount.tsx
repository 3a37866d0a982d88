import { render } from 'preact';
import { PageBadge, type PageBadgeProps } from '../../components/PageBadge.tsx';
import css from '../../components/page-badge.css?inline';
import { openClosedHost } from './closed-host.ts';

/** A drawn badge: `host` is what the page holds of it. */
export type MountedBadge = {
  host: HTMLElement;
  update: (props: PageBadgeProps) => void;
  /** Pixels from the host to the far side of an element behind it on the line, in either direction of writing. */
  distancePast: (element: Element) => number;
  /** Where the host is and where the element ends, as a text: the same while nothing has moved. */
  roomIn: (within: Element) => string;
  /** Whether all of what is drawn lies inside the element. */
  fits: (within: Element) => boolean;
  remove: () => void;
};

/** Draws a badge in a host of its own, which `place` puts on the page. */
export function mountBadge(
  document: Document,
  props: PageBadgeProps,
  place: (host: HTMLElement) => void,
): MountedBadge {
  const { host, root } = openClosedHost(document, css);
  const update = (next: PageBadgeProps) => render(<PageBadge {...next} />, root);
  update(props);
  place(host);
  return {
    host,
    update,
    distancePast: (element) => distancePast(host, element),
    roomIn: (within) => roomIn(host, within),
    fits: (within) => isInside(root.lastElementChild, within),
    remove: () => {
      host.remove();
      render(null, root);
    },
  };
}

function distancePast(host: Element, element: Element): number {
  const { left } = host.getBoundingClientRect();
  const { left: start, right: end, width } = element.getBoundingClientRect();
  return width === 0 ? 0 : Math.max(0, end - left, left - start);
}

function roomIn(host: Element, within: Element): string {
  const { left, right } = within.getBoundingClientRect();
  return [host.getBoundingClientRect().left, left, right].join(' ');
}

function isInside(element: Element | null, within: Element): boolean {
  const inner = element?.getBoundingClientRect();
  const outer = within.getBoundingClientRect();
  return inner === undefined || (inner.left >= outer.left && inner.right <= outer.right);
}
