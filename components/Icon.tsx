import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A Lucide icon of 16 px, for the eye only: the words beside it, or the button's label, say the same. */
export function Icon({ of: node }: { of: IconNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
