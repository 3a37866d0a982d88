import { render } from 'preact';
import { ComposeLine } from '../../components/ComposeLine.tsx';
import css from '../../components/compose-line.css?inline';
import type { ComposeHint } from '../domain/compose-hint.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { openClosedHost } from './closed-host.ts';
import { schemeOf } from './scheme-of.ts';

/** A mail that is being written: whom it goes to, and the element in which it is written. */
export type Writing = { body: Element; recipients: EmailAddress[] };

/** What is known of one window: whom was asked about, and the line, if there was something to say. */
type Known = { about: string; askedAt: number; lost: number; host?: HTMLElement };

/** Clocks go on while one writes: asked again after so many milliseconds. */
const GOOD_FOR = 5 * 60_000;
/** How often a line that the page itself has removed is put back. */
const PUT_BACK = 3;

/**
 * The lines above the mails that are being written, one a window at most. A line is gone as soon as its recipients are
 * others, and only who is a recipient there is asked about.
 */
export function createComposeLines(
  document: Document,
  ask: (recipients: EmailAddress[]) => Promise<ComposeHint | null>,
) {
  const known = new Map<Element, Known>();
  const hosts = new WeakSet<Node>();

  const forget = (body: Element) => {
    known.get(body)?.host?.remove();
    known.delete(body);
  };

  const drawAt = (body: Element, hint: ComposeHint): HTMLElement => {
    const { host, root } = openClosedHost(document, css);
    render(<ComposeLine hint={hint} scheme={schemeOf(body)} />, root);
    hosts.add(host);
    body.before(host);
    return host;
  };

  const askAbout = async ({ body, recipients }: Writing, now: number, lost: number) => {
    const mine: Known = { about: recipients.join(), askedAt: now, lost };
    known.set(body, mine);
    const hint = await ask(recipients).catch(() => null);
    // Other recipients, another window or none, while the answer was on its way.
    if (known.get(body) !== mine || !body.isConnected || !hint) return;
    mine.host = drawAt(body, hint);
  };

  return {
    show(writings: readonly Writing[], now: number = Date.now()): void {
      const bodies = new Set(writings.map(({ body }) => body));
      for (const body of known.keys()) if (!bodies.has(body)) forget(body);
      for (const writing of writings) {
        const before = known.get(writing.body);
        const isSame = before?.about === writing.recipients.join();
        const isGone = before?.host !== undefined && !before.host.isConnected;
        if (isSame && !isGone && now - before.askedAt < GOOD_FOR) continue;
        const lost = isSame && isGone ? before.lost + 1 : 0;
        forget(writing.body);
        if (lost > PUT_BACK)
          known.set(writing.body, { about: writing.recipients.join(), askedAt: now, lost });
        else void askAbout(writing, now, lost);
      }
    },
    /** Something in the store has changed: what was answered may no longer be so. */
    askAgain(): void {
      for (const one of known.values()) one.askedAt = 0;
    },
    /** Whether this is an element of ours: what happens to it is no news. */
    has: (node: Node): boolean => hosts.has(node),
  };
}
