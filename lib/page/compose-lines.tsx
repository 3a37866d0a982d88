import { render } from 'preact';
import { ComposeLine } from '../../components/ComposeLine.tsx';
import css from '../../components/compose-line.css?inline';
import type { ComposeHint } from '../domain/compose-hint.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { openClosedHost } from './closed-host.ts';
import { schemeOf } from './scheme-of.ts';

/** A mail that is being written: whom it goes to, and the element in which it is written. */
export type Writing = { body: Element; recipients: EmailAddress[] };

/** What is known of one window: whom was asked about, and the line that stands there, if there was something to say. */
type Known = { about: string; askedAt: number; lost: number; line?: Line };
type Line = { host: HTMLElement; words: string };

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
    known.get(body)?.line?.host.remove();
    known.delete(body);
  };

  const drawAt = (body: Element, hint: ComposeHint): Line => {
    const { host, root } = openClosedHost(document, css);
    render(<ComposeLine hint={hint} scheme={schemeOf(body)} />, root);
    hosts.add(host);
    body.before(host);
    return { host, words: wordsOf(hint) };
  };

  /** What stands there stays until the answer is here: the mail is not to jump while it is written. */
  const askAbout = async ({ body, recipients }: Writing, mine: Known) => {
    known.set(body, mine);
    const hint = await ask(recipients).catch(() => null);
    // Other recipients, another window or none, while the answer was on its way.
    if (known.get(body) !== mine || !body.isConnected) return;
    if (hint && mine.line?.host.isConnected && mine.line.words === wordsOf(hint)) return;
    mine.line?.host.remove();
    delete mine.line;
    if (hint) mine.line = drawAt(body, hint);
  };

  const look = (writing: Writing, now: number) => {
    const about = writing.recipients.join();
    const before = known.get(writing.body);
    if (before?.about !== about) {
      forget(writing.body);
      return void askAbout(writing, { about, askedAt: now, lost: 0 });
    }
    const { line } = before;
    const isGone = line !== undefined && !line.host.isConnected;
    if (!isGone && now - before.askedAt < GOOD_FOR) return;
    const lost = before.lost + (isGone ? 1 : 0);
    if (lost > PUT_BACK) known.set(writing.body, { about, askedAt: now, lost });
    else void askAbout(writing, { about, askedAt: now, lost, ...(line && !isGone && { line }) });
  };

  return {
    show(writings: readonly Writing[], now: number = Date.now()): void {
      const bodies = new Set(writings.map(({ body }) => body));
      for (const body of known.keys()) if (!bodies.has(body)) forget(body);
      for (const writing of writings) look(writing, now);
    },
    /** Something in the store has changed: what was answered may no longer be so. */
    askAgain(): void {
      for (const one of known.values()) one.askedAt = 0;
    },
    /** Whether this is an element of ours: what happens to it is no news. */
    has: (node: Node): boolean => hosts.has(node),
  };
}

const wordsOf = ({ text, more }: ComposeHint): string => `${text} ${more}`;
