import { type GroupCadences, standingOf } from './cadence.ts';
import type { EmailAddress } from './email-address.ts';
import type { Stakeholder } from './stakeholder.ts';
import type { Instant } from './time.ts';
import { shortAgo } from './words-for-time.ts';

/** How a badge is coloured; its words say the same. */
export type Tone = 'calm' | 'past-ideal' | 'past-latest';

/**
 * The least a web page may show about somebody, and all that ever crosses into one: neutral words, at most 18
 * characters, such as "12 d · 2 due".
 */
export type Badge = { email: EmailAddress; text: string; tone: Tone };

/** The stakeholder's badge under the address that the page shows them by. */
export function toBadge(
  email: EmailAddress,
  stakeholder: Stakeholder,
  dueCount: number,
  now: Instant,
  ofGroups?: GroupCadences,
): Badge {
  const { state } = standingOf(stakeholder, now, ofGroups);
  const tone: Tone = state === 'past-ideal' || state === 'past-latest' ? state : 'calm';
  const last = stakeholder.summary.last;
  const since = last === undefined ? 'no touch yet' : shortAgo(last, now);
  const text = dueCount > 0 ? `${since} · ${dueCount} due` : since;
  return { email, text, tone };
}
