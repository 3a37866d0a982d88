import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { isEmailAddress } from '../domain/email-address.ts';
import type { Asked, Envelope, MessageName } from './protocol.ts';

/** A message that came through: its name, its checked content, and the tab it came from, if it came from one. */
export type Admitted = { [Name in MessageName]: { name: Name; content: Asked<Name> } }[MessageName] & {
  tabId: number | undefined;
};

/** Who may send what. A web page's content script is trusted with little: its page may have got hold of it. */
const senders: Record<MessageName, 'content script' | 'own page'> = {
  pageSeen: 'content script',
  openPanel: 'content script',
  storeChanged: 'own page',
};

/** Characters of JSON. A conversation of 150 messages to 20 people each takes a third of it. */
const LARGEST = 1_000_000;
const GOOGLE_PAGES = ['https://mail.google.com', 'https://calendar.google.com'];

const email = v.pipe(v.string(), v.check(isEmailAddress));
const shortText = v.pipe(v.string(), v.maxLength(1000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1100));
const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const person = v.strictObject({
  email,
  name: shortText,
  role: v.picklist(['from', 'to', 'cc', 'bcc', 'organizer', 'guest']),
});
const messageId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const rowPerson = v.strictObject({
  ...person.entries,
  lastMessage: v.optional(v.strictObject({ id: messageId, at: instant })),
});
const understood = v.optional(
  v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,39}$/)),
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    ),
    v.check((parts) => Object.keys(parts).length <= 200),
  ),
);
const people = v.pipe(v.array(person), v.maxLength(5000));
const own = v.pipe(v.array(email), v.maxLength(50));
const message = v.strictObject({
  id: v.optional(messageId),
  at: v.optional(instant),
  from: v.optional(person),
  recipients: people,
});

const contents: Record<MessageName, v.GenericSchema> = {
  pageSeen: v.variant('kind', [
    v.strictObject({
      kind: v.literal('thread'),
      key: id,
      subject: shortText,
      own,
      messages: v.pipe(v.array(message), v.maxLength(2000)),
      composing: people,
      understood,
    }),
    v.strictObject({
      kind: v.literal('event'),
      key: id,
      subject: shortText,
      own,
      guests: people,
      answer: v.optional(v.picklist(['yes', 'no', 'maybe', 'none'])),
      start: v.optional(instant),
      end: v.optional(instant),
      understood,
    }),
    v.strictObject({
      kind: v.literal('list'),
      own,
      rows: v.pipe(v.array(rowPerson), v.maxLength(5000)),
      composing: people,
      understood,
    }),
    v.strictObject({ kind: v.literal('nothing') }),
    v.strictObject({ kind: v.literal('not-understood'), part: shortText }),
  ]),
  openPanel: v.strictObject({ email }),
  storeChanged: v.null(),
};

/** Lets a message in, or throws: unknown, malformed, too large, or not this sender's to send. */
export function admit(incoming: unknown, sender: Browser.runtime.MessageSender): Admitted {
  const { name, content } = toEnvelope(incoming);
  if (!isFrom(senders[name], sender)) throw new Error(`${name} is not this sender's to send`);
  if (JSON.stringify(content).length > LARGEST) throw new Error(`${name} is too large`);
  const checked = v.safeParse(contents[name], content);
  if (!checked.success)
    throw new Error(`${name} is malformed: ${v.getDotPath(checked.issues[0]) ?? 'content'}`);
  return { name, content: checked.output, tabId: sender.tab?.id } as Admitted;
}

function toEnvelope(incoming: unknown): Envelope {
  const shape = v.strictObject({
    name: v.picklist(Object.keys(contents) as MessageName[]),
    content: v.unknown(),
  });
  const envelope = v.safeParse(shape, incoming);
  if (!envelope.success) throw new Error('Not a message of ours');
  return envelope.output;
}

function isFrom(expected: 'content script' | 'own page', sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const origin = originOf(sender);
  if (expected === 'own page') return origin === new URL(browser.runtime.getURL('/')).origin;
  return (
    origin !== undefined && GOOGLE_PAGES.includes(origin) && sender.frameId === 0 && !sender.tab?.incognito
  );
}

/** Firefox names the address of the sender only. */
function originOf({ origin, url }: Browser.runtime.MessageSender): string | undefined {
  return origin ?? (url && URL.canParse(url) ? new URL(url).origin : undefined);
}
