import type { Badge } from '../lib/domain/badge.ts';
import type { EmailAddress } from '../lib/domain/email-address.ts';

/** `text` where there is room beside a name; `dot` where there is not, with the words as its tooltip. */
export type BadgeForm = 'text' | 'dot';

export type PageBadgeProps = {
  badge: Badge;
  form: BadgeForm;
  /** Whether the page around it is dark: Gmail's theme is its own, not the system's. */
  scheme: 'light' | 'dark';
  /** Pixels between the host and where the words begin. */
  offset?: number;
  onOpen: (email: EmailAddress) => void;
};

/**
 * A badge on somebody else's page: it only opens the side panel, only for a real click, and keeps that click from what
 * lies under it. Not a tab stop: SkipToTouchbase is the one for all.
 */
export function PageBadge({ badge, form, scheme, offset = 0, onOpen }: PageBadgeProps) {
  const open = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) onOpen(badge.email);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`badge ${form} ${badge.tone}`}
      style={{ colorScheme: scheme, marginInlineStart: `${offset}px` }}
      data-person-email={badge.email}
      title={badge.text}
      aria-label={badge.text}
      onClick={open}
      onPointerDown={keepToItself}
      onMouseDown={keepToItself}
      onMouseUp={keepToItself}
    >
      {form === 'text' && <bdi>{badge.text}</bdi>}
    </button>
  );
}

const keepToItself = (event: Event) => event.stopPropagation();
