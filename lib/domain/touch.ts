import type { EmailAddress } from './email-address.ts';
import type { Instant } from './time.ts';

export const touchKinds = ['email', 'meeting', 'call', 'chat', 'in-person'] as const;
export type TouchKind = (typeof touchKinds)[number];

export const directions = ['in', 'out', 'both'] as const;
/** Who turned to whom: `in` from the stakeholder, `out` to them, `both` when they spoke with each other. */
export type Direction = (typeof directions)[number];

export const touchSources = ['gmail', 'calendar', 'manual', 'import'] as const;
export type TouchSource = (typeof touchSources)[number];

/**
 * One contact with a stakeholder. `ref` says what it was and makes it count once: Gmail's message id (16 hex digits),
 * Calendar's event id, or `manual:<uuid>`.
 */
export type Touch = {
  at: Instant;
  kind: TouchKind;
  direction: Direction;
  /** Everyone on it, the user and the stakeholder included: 2 is one-to-one, 0 is not known yet. */
  groupSize: number;
  source: TouchSource;
  /** Mail to the user first of all, and the last of its conversation when that was last seen open. */
  toMe?: true;
  ref: string;
  subject?: string;
};

/**
 * A touch with whoever reads mail at `email`, tracked or not. A guess: the page shows that it was and when, and not
 * how many were on it. `thread` is Gmail's id of the conversation, where the page says it.
 */
export type TouchSeen = { email: EmailAddress; touch: Touch; isGuess?: true; thread?: string };

/** A touch with this many people is a broadcast: recorded, but not being in touch (product.md, group size). */
export const BROADCAST = 20;

/** A mail that was only seen in a list: who else got it shows when it is opened. */
export const UNKNOWN_SIZE = 0;

export const isOneToOne = ({ groupSize }: Touch): boolean => groupSize > UNKNOWN_SIZE && groupSize <= 2;
