import type { Badge, Tone } from '../../domain/badge.ts';
import type { EmailAddress } from '../../domain/email-address.ts';
import type { PageSeen } from '../../domain/page-seen.ts';

/** How many events a tab remembers: some months of a full calendar. */
const MOST = 500;

const worse: readonly Tone[] = ['calm', 'past-ideal', 'past-latest'];

/**
 * What this tab has learnt of events that were open in it: their guests, and the badges that were answered for them. In
 * memory alone, so it is gone with the tab.
 */
export function createKnownEvents() {
  const guestsOf = new Map<string, EmailAddress[]>();
  const toneOf = new Map<EmailAddress, Tone>();

  return {
    /** To be called with the answer to a page, and that page. */
    learn(page: PageSeen, badges: readonly Badge[]): void {
      if (page.kind !== 'event') return;
      guestsOf.delete(page.key);
      guestsOf.set(
        page.key,
        page.guests.map(({ email }) => email),
      );
      const [oldest] = guestsOf.keys();
      if (oldest !== undefined && guestsOf.size > MOST) guestsOf.delete(oldest);
      for (const { email } of page.guests) toneOf.delete(email);
      for (const { email, tone } of badges) toneOf.set(email, tone);
    },
    /** The tone of the guest it is worst with; undefined when the event or everybody on it is unknown. */
    toneOf(key: string): Tone | undefined {
      const tones = (guestsOf.get(key) ?? []).flatMap((email) => toneOf.get(email) ?? []);
      return tones.reduce<Tone | undefined>(
        (worst, tone) => (worst && worse.indexOf(worst) >= worse.indexOf(tone) ? worst : tone),
        undefined,
      );
    },
    hasAny: (): boolean => toneOf.size > 0,
  };
}
