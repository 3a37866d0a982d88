import { render } from 'preact';
import { PageBadge, type PageBadgeProps } from '../../components/PageBadge.tsx';
import css from '../../components/page-badge.css?inline';
import { openClosedHost } from './closed-host.ts';

/** A drawn badge: `host` is what the page holds of it. */
export type MountedBadge = {
  host: HTMLElement;
  update: (props: PageBadgeProps) => void;
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
    remove: () => {
      host.remove();
      render(null, root);
    },
  };
}
