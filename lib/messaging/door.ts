import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { BusyError } from './busy-error.ts';
import { contents } from './contents.ts';
import { isLargerThan } from './is-larger-than.ts';
import type { Asked, Envelope, MessageName } from './protocol.ts';
import { createRateCap, type RateCap } from './rate-cap.ts';

/** A message that came through: its name, its checked content, and the tab it came from, if it came from one. */
export type Admitted = { [Name in MessageName]: { name: Name; content: Asked<Name> } }[MessageName] & {
  tabId: number | undefined;
};

type Sender = Browser.runtime.MessageSender;
type SenderKind = 'content script' | 'own page';

/** Who may send what. A web page's content script is trusted with little: its page may have got hold of it. */
const senders: Record<MessageName, SenderKind> = {
  pageSeen: 'content script',
  eventsShown: 'content script',
  openPanel: 'content script',
  composeHint: 'content script',
  storeChanged: 'own page',
};

/**
 * Characters and values, by `isLargerThan`. A conversation of 150 messages to 20 people each weighs between 200,000 and
 * 250,000 (`test/messaging/door.test.ts` holds it), twice of which is let in; a thousand ids of events, less than 100,000; nothing else
 * needs more than an address.
 */
const largest: Record<MessageName, number> = {
  pageSeen: 500_000,
  eventsShown: 100_000,
  openPanel: 500,
  composeHint: 50_000,
  storeChanged: 10,
};
const GOOGLE_PAGES = ['https://mail.google.com', 'https://calendar.google.com'];

const shape = v.strictObject({
  name: v.picklist(Object.keys(contents) as MessageName[]),
  content: v.unknown(),
});

const everyTab = createRateCap();

/**
 * Lets a message in, or throws: not from us, too many (a BusyError), unknown, not this sender's, too large, malformed.
 * In this order, which is from cheap to dear: a flood costs little more than its arrival.
 */
export function admit(
  incoming: unknown,
  sender: Sender,
  cap: RateCap = everyTab,
  now: number = Date.now(),
): Admitted {
  const from = kindOf(sender);
  if (from === 'content script') takeShare(sender, cap, now);
  const { name, content } = toEnvelope(incoming);
  if (senders[name] !== from) throw new Error(`${name} is not this sender's to send`);
  if (isLargerThan(content, largest[name])) throw new Error(`${name} is too large`);
  const checked = v.safeParse(contents[name], content, { abortEarly: true });
  if (!checked.success)
    throw new Error(`${name} is malformed: ${v.getDotPath(checked.issues[0]) ?? 'content'}`);
  return { name, content: checked.output, tabId: sender.tab?.id } as Admitted;
}

function takeShare({ tab }: Sender, cap: RateCap, now: number): void {
  const wait = cap.take(tab?.id ?? -1, now);
  if (wait !== undefined) throw new BusyError(wait);
}

function toEnvelope(incoming: unknown): Envelope {
  const envelope = v.safeParse(shape, incoming);
  if (!envelope.success) throw new Error('Not a message of ours');
  return envelope.output;
}

/** What the sender is, by what the browser says of it; whoever is neither is turned away before a word is read. */
function kindOf(sender: Sender): SenderKind {
  if (sender.id === browser.runtime.id && (sender.frameId ?? 0) === 0) {
    const origin = originOf(sender);
    if (origin === new URL(browser.runtime.getURL('/')).origin) return 'own page';
    if (origin && GOOGLE_PAGES.includes(origin) && isInTabOf(origin, sender)) return 'content script';
  }
  throw new Error('Not a sender of ours');
}

/** At the top of a tab, not a private one, that still shows the site: a tab that has gone elsewhere has no say. */
const isInTabOf = (origin: string, { tab, frameId }: Sender): boolean =>
  frameId === 0 &&
  tab !== undefined &&
  !tab.incognito &&
  URL.canParse(tab.url ?? '') &&
  new URL(tab.url ?? '').origin === origin;

/** Firefox names the address of the sender only. */
function originOf({ origin, url }: Sender): string | undefined {
  return origin ?? (url && URL.canParse(url) ? new URL(url).origin : undefined);
}
